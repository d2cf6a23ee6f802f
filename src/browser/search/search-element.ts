import type { SearchDesk } from './search-desk.ts';

/**
 * The form of the search page. All that searches is loaded when its field is touched, or when the
 * address asks a question.
 */
class SearchForm extends HTMLElement {
  #desk: Promise<SearchDesk> | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form') as HTMLFormElement;
    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = form.elements.namedItem(name);
      if (
        field instanceof HTMLInputElement ||
        (field instanceof HTMLSelectElement &&
          [...field.options].some((option) => option.value === value))
      )
        field.value = value;
    }
    this.addEventListener(
      'focusin',
      () => {
        void this.#load().then((desk) => desk.prepare());
      },
      { once: true },
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#load().then((desk) => desk.ask());
    });
    if (new URLSearchParams(location.search).get('q')) void this.#load();
  }

  #load(): Promise<SearchDesk> {
    this.#desk ??= import('./search-desk.ts').then((module) => new module.SearchDesk(this));
    // A script that did not come leaves a form that is sent to the page as it is.
    return this.#desk.catch((error: unknown) => {
      this.#desk = undefined;
      throw error;
    });
  }
}

customElements.define('search-form', SearchForm);
