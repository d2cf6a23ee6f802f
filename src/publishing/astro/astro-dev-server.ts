import { readFileSync } from 'node:fs';
import type { ViteDevServer } from 'vite';
import { audioType } from '../../archive/media/audio-type.ts';
import { checkHome } from '../../archive/checks/check-home.ts';
import { ingest } from '../../archive/ingest/ingest.ts';
import { openArchive } from '../../archive/store/open-archive.ts';
import { StoryWriter } from '../../archive/store/story-writer.ts';
import { transaction } from '../../archive/store/transaction.ts';
import { printProblems } from '../../diagnostics/print-problems.ts';
import { engineVersion } from '../compile/code-fingerprint.ts';
import { fileOfDevArchive } from './dev-archive.ts';
import { expectedAudio } from '../assets/expected-audio.ts';
import { keptProbe } from '../pictures/kept-probe.ts';
import { PictureHands } from '../pictures/picture-hands.ts';
import { projectAt } from '../project/project.ts';
import { quickPicture } from '../pictures/quick-picture.ts';

/** A moment in which several saves become one reload, in milliseconds. */
const QUIET = 60;

/**
 * Keeps the archive in step with `content/` while `astro dev` runs, and reloads the reader's page
 * after each save.
 */
export async function addDevServer(server: ViteDevServer, root: string): Promise<void> {
  const project = projectAt(root.replace(/[/\\]$/, ''));
  const file = fileOfDevArchive(project.cache);
  const { db } = openArchive(file, engineVersion(project.root));
  const hands = new PictureHands(1);
  let running = Promise.resolve();
  const refresh = async (): Promise<void> => {
    const { problems, settings } = await ingest({
      db,
      contentFolder: project.content,
      now: Date.now(),
      workers: 1,
      probe: keptProbe(project, hands),
    });
    if (settings !== undefined)
      transaction(db, () => {
        new StoryWriter(db).followClock(settings.clock ?? Date.now(), settings.zone);
      });
    // Pages are drawn anew for every request, so what was invalidated need not be kept.
    db.exec('DELETE FROM invalidation');
    if (settings !== undefined)
      problems.push(...checkHome(db, settings.clock ?? Date.now(), problems));
    if (problems.length > 0) server.config.logger.warn(`\n${printProblems(problems)}\n`);
  };
  await refresh();
  let timer: NodeJS.Timeout | undefined;
  server.watcher.add(project.content);
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(project.content)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(refresh).then(
        () => {
          server.ws.send({ type: 'full-reload', path: '*' });
        },
        (error: unknown) => {
          server.config.logger.error(String(error));
        },
      );
    }, QUIET);
  });
  server.middlewares.use('/media', (request, response, next) => {
    const wanted = `media${(request.url ?? '').split('?')[0] ?? ''}`;
    const recording = expectedAudio(db, project.content).get(wanted);
    if (recording === undefined) next();
    else
      response
        .writeHead(200, { 'Content-Type': audioType(recording.source) })
        .end(readFileSync(recording.source));
  });
  server.middlewares.use('/foto', (request, response, next) => {
    const wanted = `/foto${(request.url ?? '').split('?')[0] ?? ''}`;
    quickPicture({ db, hands, contentFolder: project.content, address: wanted }).then((bytes) => {
      if (bytes === undefined) next();
      else response.writeHead(200, { 'Content-Type': 'image/jpeg' }).end(bytes);
    }, next);
  });
}
