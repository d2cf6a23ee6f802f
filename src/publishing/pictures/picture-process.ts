import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import '../../images/encode/sharp-loaders.ts';
import { ProblemError } from '../../diagnostics/problem-error.ts';
import {
  BUDGETS,
  type PictureReply,
  type PictureResults,
  type PictureTask,
} from './picture-protocol.ts';

/** Megabytes; what a large picture leaves behind would be counted as the next one's. */
const AT_REST = 200;

// A process that decodes what others made: whatever a picture does to it, the build goes on.
const watch = new Worker(new URL('./picture-watch.ts', import.meta.url));
watch.unref();
const send = (reply: PictureReply): void => {
  process.send?.(reply);
};
process.on('disconnect', () => {
  process.exit();
});
process.on('message', (task: PictureTask) => {
  watch.postMessage(BUDGETS[task.kind]);
  void work(task)
    .then(
      (result) => {
        send({ result });
      },
      (error: unknown) => {
        send({ failed: (error as Error).message });
      },
    )
    .finally(rest);
});

send({ ready: true });

function rest(): void {
  watch.postMessage(undefined);
  // Its last word is on its way before the channel closes.
  if (process.memoryUsage.rss() > AT_REST * 2 ** 20) process.disconnect();
}

/**
 * Each kind of work is a module that is loaded for it: what one of them is made by has no part in
 * the others.
 */
async function work(task: PictureTask): Promise<PictureResults[keyof PictureResults]> {
  if (task.kind === 'look') {
    const { probePicture } = await import('../../images/probe/sharp-picture-probe.ts');
    return probePicture(readFileSync(task.file), task.path);
  }
  if (task.kind === 'draw') return draw(task);
  const { makeForms } = await import('./make-forms.ts');
  await makeForms(task, (form, bytes) => {
    send({ form, bytes });
  });
  return undefined;
}

async function draw({
  drawings,
}: Extract<PictureTask, { kind: 'draw' }>): Promise<PictureResults['draw']> {
  const { drawIcons } = await import('./draw-icons.ts');
  try {
    return await drawIcons(drawings);
  } catch (error) {
    if (error instanceof ProblemError) return { problems: error.problems };
    throw error;
  }
}
