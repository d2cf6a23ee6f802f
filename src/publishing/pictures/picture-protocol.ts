import type { PictureFacts } from '../../images/picture-facts.ts';
import type { PictureForm, EncodingJob } from '../../images/encode/sharp-picture-encoder.ts';
import type { ProbeProblem } from '../../images/probe/sharp-picture-probe.ts';
import type { IconDrawings } from './draw-icons.ts';
import type { Problem } from '../../diagnostics/problem.ts';

/** Work on one picture, for a process of its own. `file` is absolute. */
export type PictureTask =
  | { kind: 'look'; file: string; path: string }
  | ({
      kind: 'make';
      file: string;
      /** How many forms are made side by side. */
      lanes: number;
      /**
       * Bytes of the packet that each form gets, for words to be written into it; undefined for
       * none.
       */
      packet: number | undefined;
    } & Omit<EncodingJob<PictureForm>, 'packet' | 'source'>)
  | { kind: 'draw'; drawings: IconDrawings };

/** What each kind of work gives. */
export interface PictureResults {
  look: PictureFacts | ProbeProblem;
  make: undefined;
  draw: Map<string, Uint8Array> | { problems: readonly Problem[] };
}

/**
 * From the process: that it has started, a form of `make` by its place among those asked for, or
 * the end of the task.
 */
export type PictureReply =
  | { ready: true }
  | { form: number; bytes: Uint8Array }
  | { result: PictureResults[keyof PictureResults] }
  | { failed: string };

/** What a task may take: seconds of the processor, and megabytes of the whole process. */
export const BUDGETS: Readonly<
  Record<PictureTask['kind'], { seconds: number; megabytes: number }>
> = {
  look: { seconds: 10, megabytes: 500 },
  // Twenty-seven files; their number and size are bounded by the plan.
  make: { seconds: 120, megabytes: 650 },
  draw: { seconds: 20, megabytes: 500 },
};

/** What the watch writes before it ends its process; with the reason behind it. */
export const OVER_BUDGET = 'warta: over budget: ';
