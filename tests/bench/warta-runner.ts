import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Measurement } from './measure-process-tree.ts';
import type { Checkout } from './prepare-checkout.ts';
import { runGit } from './run-git.ts';
import { runMeasured } from './run-measured.ts';

/** Between two stories edited in turn, so that each edit begins from a story as generated. */
const STRIDE = 10;

/** Builds the newspaper in a checkout the way its editors do, one measured command at a time. */
export class WartaRunner {
  readonly #checkout: Checkout;

  constructor(checkout: Checkout) {
    this.#checkout = checkout;
  }

  /** Everything anew: no output and no cache. Removing the old ones is not timed. */
  buildClean(): Promise<Measurement> {
    for (const name of ['dist', '.warta'])
      rmSync(join(this.#checkout.root, name), { recursive: true, force: true });
    return this.buildAgain();
  }

  buildAgain(): Promise<Measurement> {
    return runMeasured({
      command: [
        join(this.#checkout.root, 'node_modules', '.bin', 'node'),
        'bin/warta.mjs',
        'build',
      ],
      cwd: this.#checkout.root,
    });
  }

  /** The same through npx, whose own start counts. */
  buildAgainThroughNpx(): Promise<Measurement> {
    return runMeasured({
      command: ['npx', 'warta', 'build'],
      cwd: this.#checkout.root,
      env: { NO_UPDATE_NOTIFIER: '1' },
    });
  }

  /**
   * Changes the title of one of the newest stories, commits, builds. Those stand on the front page,
   * on all their other fronts, in the feed and beside other stories, so no edit costs more. `run`
   * counts from 0 and picks the story.
   */
  async buildOneStory(run: number): Promise<Measurement & { filesWritten: number }> {
    const { root, articles } = this.#checkout;
    const file = articles[Math.max(0, articles.length - 1 - run * STRIDE)];
    if (file === undefined) throw new RangeError('there is no story to edit');
    const text = readFileSync(join(root, file), 'utf8');
    writeFileSync(join(root, file), text.replace(/^title: "/m, `title: "Diperbarui ${run + 1}: `));
    runGit(root, ['commit', '--quiet', '--all', '--message', 'Edit one story']);
    const measurement = await this.buildAgain();
    const { added, changed } = JSON.parse(
      readFileSync(join(root, '.warta', 'changes.json'), 'utf8'),
    ) as { added: string[]; changed: string[] };
    return { ...measurement, filesWritten: added.length + changed.length };
  }

  /** HTML files in `dist/`. */
  countPages(): number {
    return readdirSync(join(this.#checkout.root, 'dist'), {
      recursive: true,
      encoding: 'utf8',
    }).filter((name) => name.endsWith('.html')).length;
  }
}
