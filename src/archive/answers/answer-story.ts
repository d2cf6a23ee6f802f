import { figureHtml } from '../../images/figure-html.ts';
import { words } from '../../site/words.ts';
import type { ArchiveRows } from '../archive-rows.ts';
import { wholeOf, type Answer } from '../footprint.ts';
import { resolveWords } from '../resolve-words.ts';
import { addressSpace, personSpace, SITE_SPACE, storySpace } from '../spaces.ts';
import type { StoredCard, StoredDetail, StoredPicture } from '../stored-story.ts';
import type { StoryView } from '../views.ts';

/** How wide pictures stand within a story's text; `styles/story.css` makes them so. */
const IN_TEXT = '(min-width: 72rem) 40rem, (min-width: 40rem) 38rem, calc(100vw - 2rem)';

export function answerStory(rows: ArchiveRows, address: string): Answer<StoryView | undefined> {
  const row = rows.prepare('SELECT key, card, detail FROM story WHERE address = ? AND +visible = 1').get(address) as { key: number; card: string; detail: string } | undefined;
  if (row === undefined) return { answer: undefined, footprint: [wholeOf(addressSpace(address))] };
  const { image, ...card } = JSON.parse(row.card) as StoredCard;
  const { authors, image: said, pictures = [], ...detail } = JSON.parse(row.detail) as StoredDetail;
  const body = rows.prepare('SELECT html FROM body WHERE story = ?').get(row.key)?.['html'] as string;
  const view: StoryView = {
    ...card,
    ...detail,
    authors: authors.map(({ person, role }) => ({ id: person, name: rows.person(person)?.name ?? person, role })),
    html: pictures.length === 0 ? body : withFigures(body, { pictures, language: card.language, first: image === undefined ? 1 : 2 }, rows),
  };
  const picture = image === undefined ? undefined : rows.picture(image.path, image.focus);
  if (image !== undefined && picture !== undefined && said !== undefined) {
    const { credit, ...resolved } = resolveWords(said, rows.facts(image.path)?.facts.words ?? {}, rows.site());
    view.image = { ...picture, alt: image.alt, ai: said.ai, ...resolved, ...(credit === undefined ? {} : { credit: credit.text }) };
  }
  const ofPictures = view.image === undefined && pictures.length === 0 ? [] : [SITE_SPACE];
  return { answer: view, footprint: [storySpace(card.id), addressSpace(address), ...ofPictures, ...authors.map(({ person }) => personSpace(person))].map(wholeOf) };
}

interface Figures {
  pictures: readonly StoredPicture[];
  language: string;
  /** Number of the first picture of the text, counted through the whole story: `#foto-2`. */
  first: number;
}

/** Puts figures where the body has slots for them. */
function withFigures(html: string, { pictures, language, first }: Figures, rows: ArchiveRows): string {
  const { captionLabel, creditLabel, madeByMachine } = words(language);
  return html.replace(/<figure data-picture="(\d+)"><\/figure>/g, (_, index: string) => {
    const use = pictures[Number(index)];
    const picture = use === undefined ? undefined : rows.picture(use.path, use.focus);
    if (use === undefined || picture === undefined) return '';
    const { caption, credit } = resolveWords(use, rows.facts(use.path)?.facts.words ?? {}, rows.site());
    return figureHtml(picture, { alt: use.alt, shape: 'whole', sizes: IN_TEXT }, {
      id: `foto-${first + Number(index)}`,
      words: { captionLabel, creditLabel, ...(caption === undefined ? {} : { caption: caption.html }), ...(credit === undefined ? {} : { credit: credit.text }), ...(use.ai ? { ai: madeByMachine } : {}) },
    });
  });
}
