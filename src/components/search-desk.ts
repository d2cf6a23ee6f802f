import { formatDate } from '../dates/format-date.ts';
import { NO_WORD, searchWords } from '../search/search-words.ts';
import type { SearchManifest } from '../search/search-protocol.ts';
import { suggestQuestion } from '../search/suggest-question.ts';
import type { Words } from '../site/words-id.ts';
import { SearchIndex } from './search-index.ts';
import { drawResult, type ResultSurroundings } from './search-results.ts';
import { SearchRun, type Filters } from './search-run.ts';

/** Stories shown at a time. */
const SHOWN = 8;
/** Milliseconds after the last letter. */
const PAUSE = 250;
const CHOICES = ['section', 'person', 'year', 'order'] as const;

/** What answers the search page's form: asks the index, shows what it finds, keeps the question in the address. */
export class SearchDesk {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #say: Words['search'];
  readonly #around: ResultSurroundings;
  readonly #index: SearchIndex;
  #run: SearchRun | undefined;
  #shown = 0;
  #timer = 0;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#form = root.querySelector('form') as HTMLFormElement;
    this.#say = JSON.parse(root.dataset['words'] ?? '{}') as Words['search'];
    this.#index = new SearchIndex(new URL('indeks/', this.#form.action));
    const sections = new Map([...this.#select('section').options].map(({ value, text }) => [value, text]));
    this.#around = { index: this.#index, base: new URL('..', this.#form.action).pathname, sections, language: document.documentElement.lang, zone: root.dataset['zone'] ?? 'Asia/Jakarta', paid: root.dataset['paid'] ?? '' };
    this.#form.addEventListener('input', () => { clearTimeout(this.#timer); this.#timer = window.setTimeout(() => { void this.#answer(); }, PAUSE); });
    this.#form.addEventListener('change', () => { this.#keepQuestion(); });
    this.#part('more').addEventListener('click', () => { void this.#more(); });
    addEventListener('popstate', () => { this.#readAddress(); });
    this.#readAddress();
    void this.prepare();
  }

  /** Loads what every question needs. */
  async prepare(): Promise<void> {
    try {
      const manifest = await this.#index.manifest();
      this.#offer(manifest);
      const [newest] = manifest.shards;
      if (newest !== undefined) await this.#index.open(newest);
    } catch {
      // Told when a question is asked.
    }
  }

  async ask(): Promise<void> {
    this.#keepQuestion();
    await this.#answer();
  }

  get #question(): string {
    return (this.#form.elements.namedItem('q') as HTMLInputElement).value.trim();
  }

  async #answer(): Promise<void> {
    clearTimeout(this.#timer);
    const words = searchWords(this.#question).filter((word) => word !== NO_WORD);
    this.#run = undefined;
    this.#show('help', []);
    if (words.length === 0) return this.#clear('');
    this.#status(this.#say.searching);
    try {
      const manifest = await this.#index.manifest();
      this.#offer(manifest);
      const run = new SearchRun(this.#index, manifest.shards, words.map((word) => word.replaceAll('-', '')), this.#filters());
      this.#run = run;
      await run.until(SHOWN);
      if (this.#run !== run) return;
      this.#clear(this.#told(run));
      this.#show('help', run.found.length > 0 ? this.#peopleNamed(manifest) : await this.#help(run, manifest));
      this.#draw(run);
      const [newest] = manifest.shards;
      // A reader who saves data is not sent what was not asked for.
      if (newest !== undefined && (navigator as { connection?: { saveData?: boolean } }).connection?.saveData !== true) window.setTimeout(() => { this.#index.fill(newest).catch(() => undefined); }, 1500);
    } catch {
      this.#clear(this.#say.failed);
    }
  }

  async #more(): Promise<void> {
    const run = this.#run;
    if (run === undefined) return;
    const first = this.#shown;
    try {
      await run.until(first + SHOWN);
    } catch {
      this.#status(this.#say.failed);
      return;
    }
    if (this.#run !== run) return;
    this.#status(this.#told(run));
    this.#draw(run);
    (this.#part('found').children[first]?.querySelector('a') ?? undefined)?.focus();
  }

  #draw(run: SearchRun): void {
    const items = run.found.slice(this.#shown, this.#shown + SHOWN).map((found) => drawResult(found, this.#around));
    this.#shown += items.length;
    this.#part('found').append(...items);
    const more = this.#part('more');
    const rest = run.found.length > this.#shown;
    more.hidden = !rest && run.ended;
    more.textContent = rest ? this.#say.more : this.#say.older;
  }

  #told(run: SearchRun): string {
    const { found, back, ended } = { found: run.found.length, back: run.back, ended: run.ended };
    if (found === 0) return `${this.#say.none} “${this.#question}”.`;
    const month = formatDate(Date.parse(`${back}-01T12:00:00Z`), 'month', this.#around.language, 'UTC');
    return `${found} ${found === 1 ? this.#say.foundOne : this.#say.found}${ended ? '' : `, ${this.#say.back} ${month}`}.`;
  }

  async #help(run: SearchRun, { shards, people }: SearchManifest): Promise<(HTMLElement | string)[][]> {
    if (run.narrowed) return [[link(this.#say.narrowed, this.#address({ q: this.#question })), '.']];
    const named = this.#peopleNamed({ shards, people });
    const titles = (await Promise.all(shards.slice(0, 4).map((shard) => this.#index.list(shard)))).flat().map((row) => row[2]);
    const better = suggestQuestion(this.#question, [...titles, ...Object.values(people)]);
    return [...named, ...(better === undefined ? [] : [[`${this.#say.meant} `, link(better, this.#address({ q: better })), '?']]), [this.#say.tips]];
  }

  /** Writers whose name has the words of the question. */
  #peopleNamed({ people }: SearchManifest): (HTMLElement | string)[][] {
    const words = this.#question.toLowerCase().split(/\s+/);
    return Object.entries(people).filter(([, name]) => words.every((word) => word.length > 2 && name.toLowerCase().includes(word))).slice(0, 3).map(([id, name]) => [`${this.#say.person}: `, link(name, `${this.#around.base}penulis/${id}/`)]);
  }

  /** Writers and years to choose from, which the page itself does not know. */
  #offer({ shards, people }: SearchManifest): void {
    const offer = (name: 'person' | 'year', options: [value: string, text: string][]): void => {
      const select = this.#select(name);
      if (select.options.length > 1) return;
      select.append(...options.map(([value, text]) => new Option(text, value)));
      select.value = new URLSearchParams(location.search).get(name) ?? '';
      if (select.selectedIndex < 0) select.selectedIndex = 0;
    };
    offer('person', Object.entries(people).sort(([, a], [, b]) => a.localeCompare(b)));
    offer('year', [...new Set(shards.map(({ id }) => id.slice(0, 4)))].map((year) => [year, year]));
    this.#part('filters').hidden = false;
  }

  #filters(): Filters {
    return Object.fromEntries(CHOICES.map((name) => [name, this.#select(name).value])) as unknown as Filters;
  }

  #address(question: Record<string, string>): string {
    const told = Object.entries(question).filter(([name, value]) => value !== '' && !(name === 'order' && value === 'best'));
    return this.#form.action + (told.length === 0 ? '' : `?${new URLSearchParams(told).toString()}`);
  }

  /** The way back leads through the questions that were asked, not through their letters. */
  #keepQuestion(): void {
    const address = this.#address({ q: this.#question, ...this.#filters() });
    if (address !== location.href) history.pushState(null, '', address);
    const engine = this.#root.querySelector<HTMLAnchorElement>('[data-engine]');
    if (engine !== null) engine.href = engine.dataset['engine'] + encodeURIComponent(` ${this.#question}`);
  }

  #readAddress(): void {
    const asked = new URLSearchParams(location.search);
    (this.#form.elements.namedItem('q') as HTMLInputElement).value = asked.get('q') ?? '';
    for (const name of CHOICES) {
      const select = this.#select(name);
      select.value = asked.get(name) ?? '';
      if (select.selectedIndex < 0) select.selectedIndex = 0;
    }
    void this.#answer();
  }

  #clear(told: string): void {
    this.#part('found').replaceChildren();
    this.#part('more').hidden = true;
    this.#shown = 0;
    this.#status(told);
  }

  #status(told: string): void {
    this.#part('told').textContent = told;
  }

  #show(part: string, paragraphs: (HTMLElement | string)[][]): void {
    this.#part(part).replaceChildren(...paragraphs.map((content) => { const paragraph = document.createElement('p'); paragraph.append(...content); return paragraph; }));
  }

  #select(name: string): HTMLSelectElement {
    return this.#form.elements.namedItem(name) as HTMLSelectElement;
  }

  #part(name: string): HTMLElement {
    return this.#root.querySelector(`[data-part=${name}]`) as HTMLElement;
  }
}

function link(text: string, href: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = href;
  made.textContent = text;
  return made;
}
