import { oneRow } from '../../../values/typed-rows.ts';
import { parseJson } from '../../../values/parse-json.ts';
import { parseVideo } from '../../../content/story/parse-video.ts';
import { defined } from '../../../values/defined.ts';
import type { ArchiveRows } from '../../store/rows.ts';
import { audioFile } from '../../media/audio-file.ts';
import { audioType } from '../../media/audio-type.ts';
import { wholeOf, type Result } from '../../tracking/dependency.ts';
import { resolveWords } from '../../media/resolve-words.ts';
import { addressScope, personScope, SITE_SCOPE, storyScope } from '../../tracking/scopes.ts';
import type { StoredCard, StoredDetail } from '../../store/stored-story.ts';
import { StoryLinks } from '../story-links.ts';
import type { StoryView } from '../../views/story-view.ts';
import { hasPlayer, storyHtml } from './story-html.ts';

/** A published story as the archive has it. */
interface StoryParts {
  key: number;
  card: StoredCard;
  detail: StoredDetail;
  body: string;
  old: boolean;
}

/** `passedOn`: to others, without the pictures that may not be. */
export function queryStory(
  rows: ArchiveRows,
  address: string,
  passedOn = false,
): Result<StoryView | undefined> {
  const parts = partsOf(rows, address);
  if (parts === undefined)
    return { result: undefined, dependencies: [wholeOf(addressScope(address))] };
  const links = new StoryLinks(rows);
  const view = viewOf(parts, { rows, links, passedOn });
  return {
    result: view,
    dependencies: [
      storyScope(parts.card.id),
      addressScope(address),
      ...(needsSettings(view, parts) ? [SITE_SCOPE] : []),
      ...parts.detail.authors.map(({ person }) => personScope(person)),
    ]
      .map(wholeOf)
      .concat(links.dependencies),
  };
}

function partsOf(rows: ArchiveRows, address: string): StoryParts | undefined {
  const row = oneRow<{ key: number; card: string; detail: string; old: number }>(
    rows.prepare('SELECT key, card, detail, old FROM story WHERE address = ? AND +visible = 1'),
    address,
  );
  if (row === undefined) return undefined;
  const body = rows.prepare('SELECT html FROM body WHERE story = ?').get(row.key)?.['html'];
  return {
    key: row.key,
    card: parseJson<StoredCard>(row.card),
    detail: parseJson<StoredDetail>(row.detail),
    body: body as string,
    old: row.old === 1,
  };
}

function viewOf(
  { key, card, detail, body, old }: StoryParts,
  { rows, links, passedOn }: { rows: ArchiveRows; links: StoryLinks; passedOn: boolean },
): StoryView {
  const { image, ...plainCard } = card;
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
    ...plain
  } = detail;
  return defined({
    ...plainCard,
    ...plain,
    authors: authors.map((author) => authorView(author, rows)),
    html: storyHtml(body, card, pictures, { rows, links, passedOn }),
    corrections,
    ...links.ofStory({ key, corrects, follows, translationOf }),
    old,
    reactions: reactions && { offered: reactions, closed: reactionsClosed(key, rows) },
    audio: audio && audioView(audio, rows),
    video: video && videoView(video, rows),
    image: image && said && leadingView(image, said, { rows, passedOn }),
  });
}

/** Whether what the settings say shows: of whose pictures are the paper's own, of players. */
function needsSettings({ image }: StoryView, { detail, body }: StoryParts): boolean {
  return (
    image !== undefined ||
    (detail.pictures ?? []).length > 0 ||
    detail.video !== undefined ||
    hasPlayer(body)
  );
}

function authorView(
  { person, role }: StoredDetail['authors'][number],
  rows: ArchiveRows,
): StoryView['authors'][number] {
  const portrait = rows.portrait(person);
  const { name = person, email, whatsapp } = rows.person(person) ?? {};
  return defined({ id: person, name, role, portrait, email, whatsapp });
}

function reactionsClosed(key: number, rows: ArchiveRows): boolean {
  const row = rows.prepare('SELECT closed FROM story_reaction WHERE story = ?').get(key);
  return row?.['closed'] === 1;
}

function leadingView(
  { path, alt, focus }: NonNullable<StoredCard['image']>,
  said: NonNullable<StoredDetail['image']>,
  { rows, passedOn }: { rows: ArchiveRows; passedOn: boolean },
): StoryView['image'] {
  const picture = rows.picture(path, focus);
  if (picture === undefined || (passedOn && said.distribute === false)) return undefined;
  const own = rows.facts(path)?.facts.words ?? {};
  const { credit, ...resolved } = resolveWords(said, own, rows.site());
  return defined({ ...picture, alt, ai: said.ai, ...resolved, credit: credit?.text });
}

function videoView(
  video: NonNullable<StoredDetail['video']>,
  rows: ArchiveRows,
): StoryView['video'] {
  const known = parseVideo(video.url);
  const allowed =
    known !== undefined &&
    rows.site().embeds.some((embed) => embed === known.provider.toLowerCase());
  return { ...video, ...(allowed ? { player: known.player } : {}) };
}

function audioView(
  { path, title, ai }: NonNullable<StoredDetail['audio']>,
  rows: ArchiveRows,
): StoryView['audio'] {
  const row = oneRow<{ digest: string; bytes: number }>(
    rows.prepare('SELECT digest, bytes FROM audio WHERE path = ?'),
    path,
  );
  return row === undefined
    ? undefined
    : {
        address: `/${audioFile(path, row.digest)}`,
        type: audioType(path),
        bytes: row.bytes,
        title,
        ai,
      };
}
