import { figureHtml } from '../../images/figure-html.ts';
import { words } from '../../site/words.ts';
import type { ArchiveRows } from '../archive-rows.ts';
import { wholeOf, type Answer } from '../footprint.ts';
import { resolveWords } from '../resolve-words.ts';
import { addressSpace, personSpace, SITE_SPACE, storySpace } from '../spaces.ts';
import type { StoredCard, StoredDetail, StoredPicture } from '../stored-story.ts';
import type { StoryView } from '../views.ts';

/** How wide pictures stand within a story's text and within a gallery there; `styles/story.css` makes them so. */
const IN_TEXT = '(min-width: 72rem) 40rem, (min-width: 40rem) 38rem, calc(100vw - 2rem)';
const IN_GALLERY = '(min-width: 40rem) 19.5rem, calc(100vw - 2rem)';

export function answerStory(rows: ArchiveRows, address: string): Answer<StoryView | undefined> {
  const row = rows.prepare('SELECT key, card, detail FROM story WHERE address = ? AND +visible = 1').get(address) as { key: number; card: string; detail: string } | undefined;
  if (row === undefined) return { answer: undefined, footprint: [wholeOf(addressSpace(address))] };
  const { image, ...card } = JSON.parse(row.card) as StoredCard;
  const { authors, image: said, pictures = [], ...detail } = JSON.parse(row.detail) as StoredDetail;
  const body = rows.prepare('SELECT html FROM body WHERE story = ?').get(row.key)?.['html'] as string;
  const view: StoryView = {
    ...card,
    ...detail,
    authors: authors.map(({ person, role }) => {
      const portrait = rows.portrait(person);
      return { id: person, name: rows.person(person)?.name ?? person, role, ...(portrait === undefined ? {} : { portrait }) };
    }),
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

export interface Figures {
  pictures: readonly StoredPicture[];
  language: string;
  /** Number of the first picture of the text, counted through the whole story: `#foto-2`. */
  first: number;
}

/** Puts figures where the body has slots for them. Those of a gallery are smaller, and lead to their largest form. */
export function withFigures(html: string, figures: Figures, rows: ArchiveRows): string {
  const say = words(figures.language);
  const put = (part: string, inGallery: boolean): string => part.replace(SLOT, (_, index: string) => figureAt(Number(index), inGallery, figures, rows));
  const opening = `<section class="gallery" aria-label="${say.gallery}" data-previous="${say.previousPicture}" data-next="${say.nextPicture}" data-close="${say.close}">`;
  return put(html.replace(GALLERY, (_, inside: string) => opening + put(inside, true) + '</section>'), false);
}

const SLOT = /<figure data-picture="(\d+)"><\/figure>/g;
const GALLERY = /<section class="gallery">([^]*?)<\/section>/g;

function figureAt(index: number, inGallery: boolean, { pictures, language, first }: Figures, rows: ArchiveRows): string {
  const use = pictures[index];
  const picture = use === undefined ? undefined : rows.picture(use.path, use.focus);
  if (use === undefined || picture === undefined) return '';
  const { captionLabel, creditLabel, madeByMachine } = words(language);
  const { caption, credit } = resolveWords(use, rows.facts(use.path)?.facts.words ?? {}, rows.site());
  return figureHtml(picture, { alt: use.alt, shape: 'whole', sizes: inGallery ? IN_GALLERY : IN_TEXT }, {
    id: `foto-${first + index}`,
    opensLarge: inGallery,
    words: { captionLabel, creditLabel, ...(caption === undefined ? {} : { caption: caption.html }), ...(credit === undefined ? {} : { credit: credit.text }), ...(use.ai ? { ai: madeByMachine } : {}) },
  });
}
