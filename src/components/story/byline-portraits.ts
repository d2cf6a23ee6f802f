import type { StoryView } from '../../archive/views/story-view.ts';
import type { DrawnPortrait } from '../../images/html/portrait-html.ts';

/** More faces than this would push the headline's own picture down. */
const FACES = 2;

/** The portraits beside a byline: every writer's while they are few, else the first one's. */
export function bylinePortraits(authors: StoryView['authors']): DrawnPortrait[] {
  const writers = authors.filter(({ role }) => role === 'penulis');
  return writers
    .slice(0, writers.length > FACES ? 1 : FACES)
    .flatMap(({ portrait }) => portrait ?? []);
}
