import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Measurement } from './measure-process-tree.ts';
import { runMeasured } from './run-measured.ts';

export class HugoRunner {
  readonly #root: string;

  /** `root` is a Hugo project. */
  constructor(root: string) {
    this.#root = root;
  }

  static isInstalled(): boolean {
    return spawnSync('hugo', ['version']).status === 0;
  }

  /**
   * Everything anew: no output and no cache. Stories of the machine's future count, for the corpus
   * ends on a fixed day.
   */
  buildClean(): Promise<Measurement> {
    for (const name of ['public', 'resources', '.cache'])
      rmSync(join(this.#root, name), { recursive: true, force: true });
    return runMeasured({
      command: ['hugo', '--quiet', '--buildFuture', '--cacheDir', join(this.#root, '.cache')],
      cwd: this.#root,
    });
  }
}
