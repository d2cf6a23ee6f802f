import { NO_WORD, searchWords } from '../../search/search-words.ts';
import type { SearchManifest } from '../../search/search-protocol.ts';
import type { Filters } from './search-run.ts';

const CHOICES = ['section', 'person', 'year', 'order'] as const;

/** What a reader asks: the form's field and its filters, and the address that asks the same. */
export class SearchQuestion {
  readonly #form: HTMLFormElement;

  constructor(form: HTMLFormElement) {
    this.#form = form;
  }

  get text(): string {
    return this.#field('q').value.trim();
  }

  /** Roots; a word with a hyphen stands in the index in its parts too. */
  get words(): string[] {
    return searchWords(this.text)
      .flatMap((word) => word.split('-'))
      .filter((word) => word !== NO_WORD && word !== '');
  }

  get filters(): Filters {
    return Object.fromEntries(
      CHOICES.map((name) => [name, this.#field(name).value]),
    ) as unknown as Filters;
  }

  /** Titles of sections by id, as the form offers them. */
  get sections(): Map<string, string> {
    return new Map([...this.#select('section').options].map(({ value, text }) => [value, text]));
  }

  /** The address of this page with a question and no filters, or with what is asked now. */
  address(text?: string): string {
    const asked = Object.entries(
      text === undefined ? { q: this.text, ...this.filters } : { q: text },
    ).filter(([name, value]) => value !== '' && !(name === 'order' && value === 'best'));
    return (
      this.#form.action + (asked.length === 0 ? '' : `?${new URLSearchParams(asked).toString()}`)
    );
  }

  /** The way back leads through the questions that were asked, not through their letters. */
  keep(): void {
    if (this.address() !== location.href) history.pushState(null, '', this.address());
  }

  /** Takes the question from the address. */
  read(): void {
    const asked = new URLSearchParams(location.search);
    this.#field('q').value = asked.get('q') ?? '';
    for (const name of CHOICES) this.#choose(name, asked.get(name));
  }

  /** Writers and years to choose from, which the page itself does not know. */
  offer({ shards, people }: SearchManifest): void {
    const offer = (name: 'person' | 'year', options: [value: string, text: string][]): void => {
      const select = this.#select(name);
      if (select.options.length > 1) return;
      select.append(...options.map(([value, text]) => new Option(text, value)));
      this.#choose(name, new URLSearchParams(location.search).get(name));
    };
    offer(
      'person',
      Object.entries(people).sort(([, a], [, b]) => a.localeCompare(b)),
    );
    offer(
      'year',
      [...new Set(shards.map(({ id }) => id.slice(0, 4)))].map((year) => [year, year]),
    );
    const filters = this.#form.querySelector('fieldset') as HTMLFieldSetElement;
    filters.disabled = filters.hidden = false;
  }

  #choose(name: string, value: string | null): void {
    const select = this.#select(name);
    select.value = value ?? '';
    if (select.selectedIndex < 0) select.selectedIndex = 0;
  }

  #field(name: string): HTMLInputElement | HTMLSelectElement {
    return this.#form.elements.namedItem(name) as HTMLInputElement;
  }

  #select(name: string): HTMLSelectElement {
    return this.#field(name) as HTMLSelectElement;
  }
}
