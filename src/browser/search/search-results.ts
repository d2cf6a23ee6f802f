import { formatDate } from '../../dates/format-date.ts';
import { excerptOf } from './excerpt-of.ts';
import type { SearchIndex } from './search-index.ts';
import type { Found } from './search-run.ts';

export interface ResultSurroundings {
  index: SearchIndex;
  /** Path of the home page, with a slash at its end. */
  base: string;
  /** Titles of sections by id. */
  sections: ReadonlyMap<string, string>;
  language: string;
  zone: string;
  /** The label of paid content. */
  paid: string;
}

/**
 * A found story as an item of the list; the excerpt's room is there at once, its words come when
 * the reader comes near.
 */
export function drawResult(
  { shard, row: [name, address, title, date, section, , paid], places }: Found,
  { index, base, sections, language, zone, paid: paidLabel }: ResultSurroundings,
): HTMLLIElement {
  const item = element('li', 'card');
  const link = element('a');
  link.href = base + address.slice(1);
  link.textContent = title;
  const heading = element('h2');
  heading.append(link);
  const excerpt = element('p', 'deck');
  const text = element('div');
  text.append(heading, excerpt);
  const time = element('time');
  time.dateTime = new Date(date * 1000).toISOString();
  time.textContent = formatDate(date * 1000, 'day', language, zone);
  const meta = element('p', 'meta');
  const label = element('span');
  label.textContent = paid === 1 ? paidLabel : (sections.get(section) ?? section);
  meta.append(time, ' ', label);
  item.append(text, meta);
  whenNear(item, () =>
    index
      .text(shard, name)
      .then((words) => {
        excerpt.append(
          ...excerptOf(words, places).map((part) => {
            if (!part.marked) return part.text;
            const mark = element('mark');
            mark.textContent = part.text;
            return mark;
          }),
        );
      })
      .catch(() => undefined),
  );
  return item;
}

/** How near to the view a story is when its text is asked for. */
const NEAR = '200px';

function whenNear(element: Element, act: () => unknown): void {
  new IntersectionObserver(
    (entries, observer) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      act();
    },
    { rootMargin: NEAR },
  ).observe(element);
}

function element<T extends keyof HTMLElementTagNameMap>(
  name: T,
  className = '',
): HTMLElementTagNameMap[T] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  return made;
}
