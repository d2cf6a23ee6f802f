import { figureHtml } from '../../../images/html/figure-html.ts';
import { messages } from '../../../i18n/messages.ts';
import { defined } from '../../../values/defined.ts';
import { resolveWords } from '../../media/resolve-words.ts';
import type { ArchiveRows } from '../../store/rows.ts';
import type { StoredPicture } from '../../store/stored-story.ts';

/**
 * How wide pictures stand within a story's text and within a gallery there, and in a picture essay;
 * `styles/story.css` and `styles/states.css` make them so.
 */
const WIDTHS = {
  text: {
    alone: '(min-width: 40rem) 38rem, calc(100vw - 2rem)',
    inGallery:
      '(min-width: 40rem) 18.5rem, (min-width: 36rem) calc(50vw - 1.5rem), calc(100vw - 2rem)',
  },
  essay: {
    alone:
      '(min-width: 78rem) 59rem, (min-width: 72rem) calc(100vw - 19rem), (min-width: 40rem) 38rem, calc(100vw - 2rem)',
    inGallery:
      '(min-width: 78rem) 29rem, (min-width: 72rem) calc(50vw - 10rem), (min-width: 40rem) 18.5rem, (min-width: 36rem) calc(50vw - 1.5rem), calc(100vw - 2rem)',
  },
};

export interface Figures {
  pictures: readonly StoredPicture[];
  language: string;
  /** Number of the first picture of the text, counted through the whole story: `#foto-2`. */
  first: number;
  /** The pictures tell the story, so they stand wide. */
  essay?: boolean;
  /** To others, without those that may not be. */
  passedOn?: boolean;
}

/**
 * Puts figures where the body has slots for them. Those of a gallery are smaller, and lead to their
 * largest form.
 */
export function withFigures(html: string, figures: Figures, rows: ArchiveRows): string {
  const t = messages(figures.language);
  const put = (part: string, inGallery: boolean): string =>
    part.replace(SLOT, (_, index: string) => figureAt(Number(index), inGallery, figures, rows));
  const opening = `<section class="gallery" aria-label="${t.gallery}" data-previous="${t.previousPicture}" data-next="${t.nextPicture}" data-close="${t.close}">`;
  return put(
    html.replace(GALLERY, (_, inside: string) => opening + put(inside, true) + '</section>'),
    false,
  );
}

const SLOT = /<figure data-picture="(\d+)"><\/figure>/g;
const GALLERY = /<section class="gallery">([^]*?)<\/section>/g;

function figureAt(
  index: number,
  inGallery: boolean,
  { pictures, language, first, essay = false, passedOn = false }: Figures,
  rows: ArchiveRows,
): string {
  const use = pictures[index];
  const picture = use === undefined ? undefined : rows.picture(use.path, use.focus);
  if (use === undefined || picture === undefined || (passedOn && use.distribute === false))
    return '';
  const { captionLabel, creditLabel, madeByMachine } = messages(language);
  const { caption, credit } = resolveWords(
    use,
    rows.facts(use.path)?.facts.words ?? {},
    rows.site(),
  );
  return figureHtml(
    picture,
    {
      alt: use.alt,
      shape: 'whole',
      sizes: WIDTHS[essay ? 'essay' : 'text'][inGallery ? 'inGallery' : 'alone'],
    },
    {
      id: `foto-${first + index}`,
      opensLarge: inGallery,
      words: {
        captionLabel,
        creditLabel,
        ...defined({
          caption: caption?.html,
          credit: credit?.text,
          ai: use.ai ? madeByMachine : undefined,
        }),
      },
    },
  );
}
