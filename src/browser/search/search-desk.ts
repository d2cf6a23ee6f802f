import { formatDate } from '../../dates/format-date.ts';
import type { Messages } from '../../i18n/id.ts';
import { searchHelp } from './search-help.ts';
import type { SearchManifest } from '../../search/search-protocol.ts';
import { SearchIndex } from './search-index.ts';
import { SearchQuestion } from './search-question.ts';
import { drawResult, type ResultSurroundings } from './search-results.ts';
import { SearchRun } from './search-run.ts';

/** Stories shown at a time. */
const SHOWN = 8;
/** Milliseconds after the last letter. */
const PAUSE = 250;
/** Milliseconds after an answer, until the rest of the newest shard is loaded. */
const REST = 1500;

/** What answers the search page's form: asks the index and shows what it finds. */
export class SearchDesk {
  readonly #root: HTMLElement;
  readonly #question: SearchQuestion;
  readonly #say: Messages['search'];
  readonly #around: ResultSurroundings;
  readonly #index: SearchIndex;
  #run: SearchRun | undefined;
  #shown = 0;
  #timer = 0;

  constructor(root: HTMLElement) {
    const form = root.querySelector('form') as HTMLFormElement;
    this.#root = root;
    this.#question = new SearchQuestion(form);
    this.#say = JSON.parse(root.dataset['words'] ?? '{}') as Messages['search'];
    this.#index = new SearchIndex(new URL('indeks/', form.action));
    this.#around = {
      index: this.#index,
      base: new URL('..', form.action).pathname,
      sections: this.#question.sections,
      language: document.documentElement.lang,
      zone: root.dataset['zone'] ?? 'Asia/Jakarta',
      paid: root.dataset['paid'] ?? '',
    };
    form.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => {
        void this.#answer();
      }, PAUSE);
    });
    form.addEventListener('change', () => {
      this.#question.keep();
    });
    this.#part('more').addEventListener('click', () => {
      void this.#more();
    });
    addEventListener('popstate', () => {
      this.#question.read();
      void this.#answer();
    });
    void this.prepare();
    if (this.#question.text !== '') void this.#answer();
  }

  /** Loads what every question needs. */
  async prepare(): Promise<void> {
    try {
      const manifest = await this.#index.manifest();
      this.#question.offer(manifest);
      const [newest] = manifest.shards;
      if (newest !== undefined) await this.#index.open(newest);
    } catch {
      // Told when a question is asked.
    }
  }

  async ask(): Promise<void> {
    this.#question.keep();
    await this.#answer();
  }

  async #answer(): Promise<void> {
    clearTimeout(this.#timer);
    const { words, text } = this.#question;
    this.#run = undefined;
    if (words.length === 0) {
      this.#clear('');
      return;
    }
    this.#status(this.#say.searching);
    const engine = this.#root.querySelector<HTMLAnchorElement>('[data-engine]');
    if (engine !== null)
      engine.href = (engine.dataset['engine'] ?? '') + encodeURIComponent(` ${text}`);
    let run: SearchRun | undefined;
    try {
      const manifest = await this.#index.manifest();
      this.#question.offer(manifest);
      run = new SearchRun(this.#index, manifest.shards, words, this.#question.filters);
      this.#run = run;
      await run.until(SHOWN);
      if (run.broken && run.found.length === 0) throw new Error('no shard could be asked');
      await this.#present(run, manifest);
      const [newest] = manifest.shards;
      // A reader who saves data is not sent what was not asked for.
      if (
        newest !== undefined &&
        (navigator as { connection?: { saveData?: boolean } }).connection?.saveData !== true
      )
        window.setTimeout(() => {
          this.#index.fill(newest).catch(() => undefined);
        }, REST);
    } catch {
      if (this.#run !== run) return;
      this.#run = undefined;
      this.#clear(this.#say.failed);
    }
  }

  /** Shows what a question has found so far, and help. */
  async #present(run: SearchRun, manifest: SearchManifest): Promise<void> {
    const help = await searchHelp({
      run,
      question: this.#question,
      index: this.#index,
      manifest,
      say: this.#say,
      base: this.#around.base,
    });
    // Meanwhile the reader may have asked something else.
    if (this.#run !== run) return;
    this.#clear(this.#told(run, this.#question.text));
    this.#part('help').append(...help);
    this.#draw(run);
  }

  async #more(): Promise<void> {
    const run = this.#run;
    const first = this.#shown;
    await run?.until(first + SHOWN);
    if (run === undefined || this.#run !== run) return;
    if (first === 0) await this.#present(run, await this.#index.manifest());
    else {
      this.#status(this.#told(run, this.#question.text));
      this.#draw(run);
    }
    this.#part('found').children[first]?.querySelector('a')?.focus();
  }

  #draw(run: SearchRun): void {
    const items = run.found
      .slice(this.#shown, this.#shown + SHOWN)
      .map((found) => drawResult(found, this.#around));
    this.#shown += items.length;
    this.#part('found').append(...items);
    const rest = run.found.length > this.#shown;
    this.#part('more').hidden = !rest && run.ended;
    this.#part('more').textContent = rest ? this.#say.more : this.#say.older;
  }

  #told({ back, ended, broken, found: { length: found } }: SearchRun, text: string): string {
    const month = formatDate(
      Date.parse(`${back}-01T12:00:00Z`),
      'month',
      this.#around.language,
      'UTC',
    );
    const what =
      found === 0
        ? `${this.#say.none} “${text}”`
        : `${found} ${found === 1 ? this.#say.foundOne : this.#say.found}`;
    return `${what}${ended ? '' : `, ${this.#say.back} ${month}`}.${broken ? ` ${this.#say.waiting}` : ''}`;
  }

  #clear(told: string): void {
    this.#part('found').replaceChildren();
    this.#part('help').replaceChildren();
    this.#part('more').hidden = true;
    this.#shown = 0;
    this.#status(told);
  }

  #status(told: string): void {
    this.#part('told').textContent = told;
  }

  #part(name: string): HTMLElement {
    return this.#root.querySelector(`[data-part=${name}]`) as HTMLElement;
  }
}
