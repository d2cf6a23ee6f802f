import { parseVideo } from '../../../content/story/parse-video.ts';
import { escapeHtml } from '../../../html/escape-html.ts';
import { figureHtml } from '../../../images/html/figure-html.ts';
import { words } from '../../../i18n/messages.ts';
import type { ArchiveRows } from '../../store/rows.ts';
import { audioFile } from '../../media/audio-file.ts';
import { audioType } from '../../media/audio-type.ts';
import { wholeOf, type Answer } from '../../tracking/dependency.ts';
import { resolveWords } from '../../media/resolve-words.ts';
import { addressSpace, personSpace, SITE_SPACE, storySpace } from '../../tracking/scopes.ts';
import type { StoredCard, StoredDetail, StoredPicture } from '../../store/stored-story.ts';
import { StoryLinks } from '../story-links.ts';
import type { StoryView } from '../../views/story-view.ts';

/** How wide pictures stand within a story's text and within a gallery there, and in a picture essay; `styles/story.css` and `styles/states.css` make them so. */
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

/** `passedOn`: to others, without the pictures that may not be. */
export function answerStory(
  rows: ArchiveRows,
  address: string,
  passedOn = false,
): Answer<StoryView | undefined> {
  const row = rows
    .prepare('SELECT key, card, detail, old FROM story WHERE address = ? AND +visible = 1')
    .get(address) as { key: number; card: string; detail: string; old: number } | undefined;
  if (row === undefined) return { answer: undefined, footprint: [wholeOf(addressSpace(address))] };
  const { image, ...card } = JSON.parse(row.card) as StoredCard;
  const {
    authors,
    image: said,
    pictures = [],
    audio,
    corrects,
    follows,
    translationOf,
    corrections = [],
    video,
    reactions,
    ...detail
  } = JSON.parse(row.detail) as StoredDetail;
  const body = rows.prepare('SELECT html FROM body WHERE story = ?').get(row.key)?.[
    'html'
  ] as string;
  const links = new StoryLinks(rows);
  const view: StoryView = {
    ...card,
    ...detail,
    authors: authors.map(({ person, role }) => {
      const portrait = rows.portrait(person);
      const { name = person, email, whatsapp } = rows.person(person) ?? {};
      return {
        id: person,
        name,
        role,
        ...(portrait === undefined ? {} : { portrait }),
        ...(email === undefined ? {} : { email }),
        ...(whatsapp === undefined ? {} : { whatsapp }),
      };
    }),
    html: withPlayers(
      withMentions(
        pictures.length === 0
          ? body
          : withFigures(
              body,
              {
                pictures,
                language: card.language,
                first: image === undefined ? 1 : 2,
                essay: card.kind === 'essay',
                passedOn,
              },
              rows,
            ),
        card.language,
        links,
      ),
      rows,
    ),
    corrections,
    ...links.ofStory({ key: row.key, corrects, follows, translationOf }),
    old: row.old === 1,
    ...(reactions === undefined
      ? {}
      : {
          reactions: {
            offered: reactions,
            closed:
              rows.prepare('SELECT closed FROM story_reaction WHERE story = ?').get(row.key)?.[
                'closed'
              ] === 1,
          },
        }),
    ...(audio === undefined ? {} : audioOf(audio, rows)),
    ...(video === undefined ? {} : videoOf(video, rows)),
  };
  const picture = image === undefined ? undefined : rows.picture(image.path, image.focus);
  if (
    image !== undefined &&
    picture !== undefined &&
    said !== undefined &&
    !(passedOn && said.distribute === false)
  ) {
    const { credit, ...resolved } = resolveWords(
      said,
      rows.facts(image.path)?.facts.words ?? {},
      rows.site(),
    );
    view.image = {
      ...picture,
      alt: image.alt,
      ai: said.ai,
      ...resolved,
      ...(credit === undefined ? {} : { credit: credit.text }),
    };
  }
  const ofSettings =
    view.image === undefined &&
    pictures.length === 0 &&
    video === undefined &&
    !body.includes(PLAYER)
      ? []
      : [SITE_SPACE];
  return {
    answer: view,
    footprint: [
      storySpace(card.id),
      addressSpace(address),
      ...ofSettings,
      ...authors.map(({ person }) => personSpace(person)),
    ]
      .map(wholeOf)
      .concat(links.footprint),
  };
}

/** The headline of another story where `::baca` stands; nothing while that is not published. */
function withMentions(html: string, language: string, links: StoryLinks): string {
  if (!html.includes('<p data-story=')) return html;
  return html.replace(/<p data-story="([^"]*)"><\/p>/g, (_, id: string) => {
    const link = links.to(id);
    return link === undefined
      ? ''
      : `<p class="read-also">${words(language).readAlso}: <a href="${link.address}"${link.language === language ? '' : ` lang="${link.language}"`}>${escapeHtml(link.title)}</a></p>`;
  });
}

const PLAYER = ' data-player="';

/** Videos play within the page where the settings let them. */
function withPlayers(html: string, rows: ArchiveRows): string {
  if (!html.includes(PLAYER)) return html;
  return html.replace(/ data-player="https:\/\/([^/"]*)\/[^"]*"/g, (player, host: string) =>
    rows.site().embeds.some((embed) => host.includes(embed)) ? player : '',
  );
}

function videoOf(
  video: NonNullable<StoredDetail['video']>,
  rows: ArchiveRows,
): Pick<StoryView, 'video'> {
  const known = parseVideo(video.url);
  const allowed =
    known !== undefined &&
    rows.site().embeds.some((embed) => embed === known.provider.toLowerCase());
  return { video: { ...video, ...(allowed ? { player: known.player } : {}) } };
}

function audioOf(
  { path, title, ai }: NonNullable<StoredDetail['audio']>,
  rows: ArchiveRows,
): Pick<StoryView, 'audio'> {
  const row = rows.prepare('SELECT digest, bytes FROM audio WHERE path = ?').get(path) as
    { digest: string; bytes: number } | undefined;
  return row === undefined
    ? {}
    : {
        audio: {
          address: `/${audioFile(path, row.digest)}`,
          type: audioType(path),
          bytes: row.bytes,
          title,
          ai,
        },
      };
}

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

/** Puts figures where the body has slots for them. Those of a gallery are smaller, and lead to their largest form. */
export function withFigures(html: string, figures: Figures, rows: ArchiveRows): string {
  const say = words(figures.language);
  const put = (part: string, inGallery: boolean): string =>
    part.replace(SLOT, (_, index: string) => figureAt(Number(index), inGallery, figures, rows));
  const opening = `<section class="gallery" aria-label="${say.gallery}" data-previous="${say.previousPicture}" data-next="${say.nextPicture}" data-close="${say.close}">`;
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
  const { captionLabel, creditLabel, madeByMachine } = words(language);
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
        ...(caption === undefined ? {} : { caption: caption.html }),
        ...(credit === undefined ? {} : { credit: credit.text }),
        ...(use.ai ? { ai: madeByMachine } : {}),
      },
    },
  );
}
