// Makes one product of a build with the code of the newspaper in which it runs, and nothing else:
// `make-product.ts archive`.
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';

const root = process.cwd();
const PICTURE = join(root, 'content/media/satu.jpg');
const own = <T>(path: string): Promise<T> =>
  import(pathToFileURL(join(root, 'src', path)).href) as Promise<T>;

/** One task for the process that has pictures decoded, as a build gives it. */
function inPictureProcess(task: object): Promise<void> {
  const child = fork(join(root, 'src/publishing/pictures/picture-process.ts'), {
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.on('message', (reply: { ready?: true; result?: unknown; failed?: string }) => {
      if (reply.ready) child.send(task);
      else if (reply.failed !== undefined) reject(new Error(reply.failed));
      else if ('result' in reply) {
        child.kill();
        resolve();
      }
    });
  });
}

const PRODUCTS: Record<string, () => Promise<unknown>> = {
  archive: async () => {
    const { projectAt } = await own<typeof import('../../src/publishing/project/project.ts')>(
      'publishing/project/project.ts',
    );
    const { beginInspection } = await own<
      typeof import('../../src/publishing/staging/find-site.ts')
    >('publishing/staging/find-site.ts');
    const { buildSite } = await own<typeof import('../../src/publishing/build-site.ts')>(
      'publishing/build-site.ts',
    );
    const project = projectAt(root);
    await buildSite({
      project,
      now: Date.now(),
      workers: 2,
      inspection: beginInspection(project, { verify: false }),
      startedAt: Date.now(),
      log: () => undefined,
      onPicture: () => undefined,
    });
    if (!existsSync(project.archive)) throw new Error('no archive was made');
  },
  facts: () => inPictureProcess({ kind: 'look', file: PICTURE, path: 'media/satu.jpg' }),
  forms: () =>
    inPictureProcess({
      kind: 'make',
      file: PICTURE,
      size: { width: 60, height: 40 },
      flat: false,
      lanes: 1,
      packet: 1536,
      forms: (['avif', 'webp', 'jpg'] as const).flatMap((format) =>
        (['whole', 'share'] as const).map((shape) => ({
          form: { shape, format, width: 30, height: 20 },
          focus: { x: 50, y: 50 },
        })),
      ),
    }),
  icons: () => {
    const bytes = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M1 1h6v6H1z"/></svg>',
    );
    return inPictureProcess({
      kind: 'draw',
      drawings: {
        icon: { bytes, file: 'public/favicon.svg' },
        logo: bytes,
        ink: '#12466b',
        paper: '#ffffff',
      },
    });
  },
  shards: async () => {
    const { searchChanges } = await own<
      typeof import('../../src/publishing/search/search-changes.ts')
    >('publishing/search/search-changes.ts');
    const { ShardCache } = await own<typeof import('../../src/publishing/search/shard-cache.ts')>(
      'publishing/search/shard-cache.ts',
    );
    const db = new DatabaseSync(join(root, '.warta/archive.sqlite'), { readOnly: true });
    const { indexed } = await searchChanges({
      db,
      cache: new ShardCache(join(root, 'shards'), 'v'),
      site: { fullBuild: true, corrupt: new Set() },
    });
    if (indexed === 0) throw new Error('no shard was made');
  },
  pages: async () => {
    const { projectAt } = await own<typeof import('../../src/publishing/project/project.ts')>(
      'publishing/project/project.ts',
    );
    const { compilePages } = await own<
      typeof import('../../src/publishing/compile/compile-pages.ts')
    >('publishing/compile/compile-pages.ts');
    await compilePages(projectAt(root), new AbortController().signal);
  },
};

await PRODUCTS[process.argv[2] ?? '']?.();
