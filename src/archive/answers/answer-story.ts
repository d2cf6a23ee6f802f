import type { ArchiveRows } from '../archive-rows.ts';
import { wholeOf, type Answer } from '../footprint.ts';
import { addressSpace, personSpace, storySpace } from '../spaces.ts';
import type { StoredCard, StoredDetail } from '../stored-story.ts';
import type { StoryView } from '../views.ts';

export function answerStory(rows: ArchiveRows, address: string): Answer<StoryView | undefined> {
  const row = rows.prepare('SELECT key, card, detail FROM story WHERE address = ? AND +visible = 1').get(address) as { key: number; card: string; detail: string } | undefined;
  if (row === undefined) return { answer: undefined, footprint: [wholeOf(addressSpace(address))] };
  const { image, ...card } = JSON.parse(row.card) as StoredCard;
  const { authors, image: words, ...detail } = JSON.parse(row.detail) as StoredDetail;
  const body = rows.prepare('SELECT html FROM body WHERE story = ?').get(row.key)?.['html'] as string;
  const view: StoryView = {
    ...card,
    ...detail,
    authors: authors.map(({ person, role }) => ({ id: person, name: rows.person(person)?.name ?? person, role })),
    html: withPictures(body, rows),
  };
  const picture = image === undefined ? undefined : rows.picture(image.path);
  if (image !== undefined && picture !== undefined && words !== undefined) view.image = { ...picture, alt: image.alt, ...words };
  return { answer: view, footprint: [storySpace(card.id), addressSpace(address), ...authors.map(({ person }) => personSpace(person))].map(wholeOf) };
}

/** Puts published addresses and sizes where the body names pictures by their path. */
function withPictures(html: string, rows: ArchiveRows): string {
  if (!html.includes('"picture:')) return html;
  return html.replace(/src="picture:([^"]*)"/g, (_, encoded: string) => {
    const picture = rows.picture(decodeURI(encoded.replaceAll('&#x26;', '&')));
    return picture === undefined ? 'src=""' : `src="${picture.src}" width="${picture.width}" height="${picture.height}"`;
  });
}
