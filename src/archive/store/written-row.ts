import type { StoredCard, StoredDetail, StoredStory } from './stored-story.ts';
import type { StoryRow } from './story-row.ts';
import { numberOf } from '../../files/digest.ts';

/** Whether a story has a place in the list of corrections. */
function isCorrected({ detail: { corrections, corrects, withdrawn } }: StoredStory): boolean {
  return corrections !== undefined || corrects !== undefined || withdrawn !== undefined;
}

/**
 * When a story was last changed in substance, in milliseconds since the epoch: published, updated,
 * corrected.
 */
function modifiedAt(
  { date }: StoredCard,
  { updated = date, corrections = [] }: StoredDetail,
): number {
  return Math.max(date, updated, ...corrections.map(({ at }) => at));
}

/** The columns of `story` that its file says, under their names there. */
export interface WrittenRow {
  path: string;
  id: string;
  address: string;
  date: number;
  tie: number;
  shown_from: number | null;
  shown_until: number | null;
  card: string;
  detail: string;
  lists: string;
  body_digest: string;
  corrected: number;
  verify_by: number | null;
  modified: number;
  named: number;
  turned: number | null;
  turns: number | null;
}

/**
 * A story as a row. Unless it names itself, it keeps the id that the story of the same file (`old`)
 * was given.
 */
export function rowOfStory(story: StoredStory, old: StoryRow | undefined): WrittenRow {
  const card = story.named || old?.named !== 0 ? story.card : { ...story.card, id: old.id };
  return {
    path: story.path,
    id: card.id,
    address: card.address,
    date: card.date,
    tie: numberOf(card.id),
    shown_from: story.shownFrom,
    shown_until: story.shownUntil,
    card: JSON.stringify(card),
    detail: JSON.stringify(story.detail),
    lists: JSON.stringify(story.lists),
    body_digest: story.bodyDigest,
    corrected: isCorrected(story) ? 1 : 0,
    verify_by: story.verifyBy,
    modified: modifiedAt(card, story.detail),
    named: story.named ? 1 : 0,
    turned: story.turned,
    turns: story.turns,
  };
}

/** The columns but `path`, in the order of `valuesOf`. */
const COLUMNS = [
  'id',
  'address',
  'date',
  'tie',
  'shown_from',
  'shown_until',
  'card',
  'detail',
  'lists',
  'body_digest',
  'corrected',
  'verify_by',
  'modified',
  'named',
  'turned',
  'turns',
] as const satisfies readonly (keyof WrittenRow)[];

/** Takes the path and the values. */
export const INSERT = `INSERT INTO story (path, visible, ${COLUMNS.join(', ')}) VALUES (?, 0, ${COLUMNS.map(() => '?').join(', ')})`;
/** Takes whether it is visible, the values and the key. */
export const UPDATE = `UPDATE story SET visible = ?, ${COLUMNS.map((column) => `${column} = ?`).join(', ')} WHERE key = ?`;

export function valuesOf(row: WrittenRow): (string | number | null)[] {
  return COLUMNS.map((column) => row[column]);
}
