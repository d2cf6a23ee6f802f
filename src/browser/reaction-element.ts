/** What the service answers about a story. */
interface Answer {
  counts: Record<string, number>;
  open: boolean;
  mine?: string | null;
}

/**
 * What a host says that answers every address with something else, as a login page of a network
 * does, is no answer.
 */
async function answerOf(response: Response): Promise<Answer | undefined> {
  const answer = (await response.json().catch(() => undefined)) as
    Partial<Answer> | null | undefined;
  return answer?.counts ? (answer as Answer) : undefined;
}

/** How near to the view the bar is when counts are asked for. */
const NEAR = '400px';
/** Milliseconds before a change is sent again that did not arrive; twice as long each time. */
const AGAIN = 2000;
const LONGEST = 60_000;

/**
 * Makes a form of reactions act at once: a press is shown, then sent, again and again while the
 * network is away, and what the service counted is shown in the end. The last press is the one that
 * counts.
 */
class ReactionBar extends HTMLElement {
  #form!: HTMLFormElement;
  #status!: HTMLElement;
  /** What the service said last. */
  #known: Answer = { counts: {}, open: true };
  /** What the reader wants and has not been told of; undefined: nothing. */
  #wanted: string | null | undefined;
  /** It did not arrive yet: what the service counted is shown. */
  #late = false;
  #sending = false;
  #wait = AGAIN;
  #timer = 0;
  readonly #key = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(36))
    .join('-');

  connectedCallback(): void {
    this.#form = this.querySelector('form') as HTMLFormElement;
    this.#status = this.querySelector('[role=status]') as HTMLElement;
    this.#form.dataset['live'] = '';
    this.#form.addEventListener('submit', (event) => {
      // A browser that does not say which button was pressed sends the form itself.
      if (!(event.submitter instanceof HTMLButtonElement)) return;
      event.preventDefault();
      const { value } = event.submitter;
      this.#wanted = value === this.#mine() ? null : value;
      this.#late = false;
      this.#draw();
      this.#send();
    });
    this.#draw();
    new IntersectionObserver(
      (entries, observer) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        this.#ask();
        // Another tab may have changed it, and a page that comes back from memory is an old one.
        addEventListener('pageshow', (event) => {
          if (event.persisted) this.#ask();
        });
        document.addEventListener('visibilitychange', () => {
          if (!document.hidden) this.#ask();
        });
      },
      { rootMargin: NEAR },
    ).observe(this);
    addEventListener('online', () => {
      this.#send();
    });
  }

  #mine(): string | null | undefined {
    return this.#wanted === undefined || this.#late ? this.#known.mine : this.#wanted;
  }

  /** Counts, with the reader's own press counted in. */
  #draw(): void {
    const { counts, mine: before, open } = this.#known;
    for (const button of this.#form.querySelectorAll<HTMLButtonElement>('fieldset > button')) {
      const own = (choice: string | null | undefined): number => Number(choice === button.value);
      const count = (counts[button.value] ?? 0) + own(this.#mine()) - own(before);
      button.setAttribute('aria-pressed', String(button.value === this.#mine()));
      button.disabled = !open;
      (button.querySelector('b') as HTMLElement).textContent =
        count > 0 ? count.toLocaleString(this.#form.lang || document.documentElement.lang) : '';
    }
  }

  #ask(): void {
    if (this.#wanted !== undefined) return;
    fetch(this.#form.action, { credentials: 'include' })
      .then(async (response) => {
        if (this.#wanted !== undefined) return;
        // Nobody counts here: no button says otherwise.
        if (response.status === 404 || response.status === 405) {
          this.#known = { counts: {}, open: false };
          this.#say(this.dataset['nobody']);
        } else if (response.ok) {
          if (!this.#known.open) this.#say('');
          this.#known = (await answerOf(response)) ?? this.#known;
        }
        this.#draw();
      })
      .catch(() => undefined);
  }

  #send(): void {
    clearTimeout(this.#timer);
    if (this.#sending || this.#wanted === undefined) return;
    this.#sending = true;
    const wanted = this.#wanted;
    fetch(this.#form.action, {
      method: 'PUT',
      credentials: 'include',
      body: JSON.stringify({ reaction: wanted }),
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': this.#key },
    })
      .catch(() => undefined)
      .then(async (response) => {
        const answer = response?.ok ? await answerOf(response) : undefined;
        this.#sending = false;
        this.#hear(wanted, response, answer);
      })
      // Whatever it was, the reader's press was not counted.
      .catch(() => {
        this.#say(this.dataset['refused']);
      });
  }

  /** What became of a press: `response` is undefined when nothing came back. */
  #hear(wanted: string | null, response?: Response, answer?: Answer): void {
    if (answer !== undefined) {
      this.#known = answer;
      this.#wait = AGAIN;
      if (this.#wanted !== wanted) {
        this.#send();
        return;
      }
      this.#wanted = undefined;
      this.#say(this.querySelectorAll('.noted')[wanted === null ? 1 : 0]?.firstChild?.textContent);
    } else if (response === undefined || response.status === 429 || response.status > 499)
      this.#sendLater(response);
    else {
      this.#wanted = undefined;
      this.#say(this.dataset['refused']);
      this.#ask();
    }
    this.#draw();
  }

  /** It did not arrive, or the service has no time for it now. */
  #sendLater(response: Response | undefined): void {
    this.#late = true;
    this.#say(this.dataset[response ? 'refused' : 'failed']);
    this.#timer = window.setTimeout(
      () => this.#send(),
      Math.max(this.#wait, Number(response?.headers.get('Retry-After') ?? 0) * 1000),
    );
    this.#wait = Math.min(LONGEST, this.#wait * 2);
  }

  #say(words: string | null | undefined): void {
    this.#status.textContent = words ?? '';
  }
}

customElements.define('reaction-bar', ReactionBar);
