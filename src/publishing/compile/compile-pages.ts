import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseJson } from '../../values/parse-json.ts';
import { ProblemError } from '../../diagnostics/problem-error.ts';
import { bundleVersion } from './code-fingerprint.ts';
import { compileFolder, type CompileFolder } from './compile-folder.ts';
import { digestOfFolder } from './digest-of-folder.ts';
import { endTogether } from './end-together.ts';
import type { Project } from '../project/project.ts';
import { ROUTE_INPUTS_FILE, type RouteInputs } from './vite-route-inputs.ts';

export interface Bundle {
  /** Path of the module that exports `renderPage`. */
  entry: string;
  inputs: RouteInputs;
  /** Changes whenever the pages are compiled from something else. */
  version: string;
}

/** The compiled pages in the cache, when they are those of today's code. */
export function compiledPages(project: Project): Bundle | undefined {
  const state = readJson(join(project.cache, 'bundle.json')) as
    { version: string; bytes?: string } | undefined;
  const inputs = readJson(join(project.cache, ROUTE_INPUTS_FILE)) as RouteInputs | undefined;
  const entry = join(project.bundle, 'server', 'entry.mjs');
  if (state === undefined || inputs === undefined || !existsSync(entry)) return undefined;
  // A copy of the cache that broke off, or a disk that was full, leaves a part of them.
  return bundleVersion(project.root, inputs) === state.version &&
    digestOfFolder(project.bundle) === state.bytes
    ? { entry, inputs, version: state.version }
    : undefined;
}

/**
 * Compiles the pages with `astro build` in a process of its own, whose memory is free again when
 * rendering begins.
 */
export async function compilePages(project: Project, stop: AbortSignal): Promise<Bundle> {
  rmSync(join(project.cache, 'bundle.json'), { force: true });
  const astro = createRequire(join(project.root, 'package.json')).resolve('astro/package.json');
  const { bin } = parseJson<{ bin: { astro: string } }>(readFileSync(astro, 'utf8'));
  const folder = compileFolder(project, dirname(dirname(astro)));
  try {
    const output = await run(join(folder.packages, 'astro', bin.astro), folder, stop);
    if (output !== undefined) {
      const lines = output
        .replaceAll(folder.root, project.root)
        .split('\n')
        .filter((line) => !/^\s+at /.test(line) && line.trim() !== '');
      throw new ProblemError([
        {
          rule: 'code/compile',
          severity: 'error',
          file: 'src',
          message: 'the pages cannot be compiled',
          hint: lines.slice(-20).join('\n'),
        },
      ]);
    }
    folder.bringHome();
  } finally {
    folder.remove();
  }
  return noteBundle(project);
}

/**
 * Notes what the pages that were just compiled are made of, so that the next build need not compile
 * them again.
 */
export function noteBundle(project: Project): Bundle {
  const inputs = (readJson(join(project.cache, ROUTE_INPUTS_FILE)) ?? {}) as RouteInputs;
  const version = bundleVersion(project.root, inputs);
  writeFileSync(
    join(project.cache, 'bundle.json'),
    JSON.stringify({ version, bytes: digestOfFolder(project.bundle) }),
  );
  return { entry: join(project.bundle, 'server', 'entry.mjs'), inputs, version };
}

/**
 * What the compiler printed when it failed; undefined when all went well. Secrets in the
 * environment stay out of the bundle.
 */
function run(
  astro: string,
  { root, flags, remove }: CompileFolder,
  stop: AbortSignal,
): Promise<string | undefined> {
  const { PATH, HOME, TMPDIR, SystemRoot, NODE_COMPILE_CACHE } = process.env;
  // What is kept of compiled code goes by its path: of a folder that will not be there again
  // nothing is kept.
  const kept = flags.length === 0 ? { NODE_COMPILE_CACHE } : { NODE_DISABLE_COMPILE_CACHE: '1' };
  const env: NodeJS.ProcessEnv = Object.fromEntries(
    Object.entries({
      PATH,
      HOME,
      TMPDIR,
      SystemRoot,
      ...kept,
      TZ: 'UTC',
      ASTRO_TELEMETRY_DISABLED: '1',
      WARTA_COMPILE: 'yes',
      NODE_ENV: 'production',
      NO_COLOR: '1',
    }).filter(([, value]) => value !== undefined),
  );
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--max-semi-space-size=4', ...flags, astro, 'build'], {
      cwd: root,
      env,
      signal: stop,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    endTogether(child, remove);
    let output = '';
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString();
    });
    child.stderr.on('data', (data: Buffer) => {
      output += data.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(code === 0 ? undefined : output);
    });
  });
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
