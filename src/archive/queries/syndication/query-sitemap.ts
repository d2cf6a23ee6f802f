import { pictureAddress } from '../../../images/html/picture-address.ts';
import { derivativeOf, widthsOf } from '../../../images/encode/plan-derivatives.ts';
import type { ArchiveRows } from '../../store/rows.ts';
import { wholeOf, type Answer } from '../../tracking/dependency.ts';
import { dayList } from '../../store/list-names.ts';
import { sitemapSpace } from '../../tracking/scopes.ts';
import type { StoredCard, StoredDetail } from '../../store/stored-story.ts';

/** A story for search engines: its address, when it was last changed in substance, and its pictures in their largest form. */
export interface SitemapView {
  address: string;
  /** Milliseconds since the epoch. */
  modified: number;
  images: string[];
}

/** The published stories of a month (`2026-11`), oldest first. */
export function answerSitemap(rows: ArchiveRows, month: string): Answer<SitemapView[]> {
  const stories = rows
    .prepare(
      'SELECT address, modified, card, detail FROM membership JOIN story ON key = membership.story WHERE list >= ? AND list < ? ORDER BY membership.date, membership.tie',
    )
    .all(dayList(month), dayList(`${month}~`)) as {
    address: string;
    modified: number;
    card: string;
    detail: string;
  }[];
  const answer = stories.map(({ address, modified, card, detail }) => ({
    address,
    modified,
    images: picturesOf(card, detail).flatMap((path) => largest(rows, path)),
  }));
  return { answer, footprint: [wholeOf(sitemapSpace(month))] };
}

function picturesOf(card: string, detail: string): string[] {
  const lead = (JSON.parse(card) as StoredCard).image;
  const { pictures = [] } = JSON.parse(detail) as StoredDetail;
  return [
    ...new Set([...(lead === undefined ? [] : [lead.path]), ...pictures.map(({ path }) => path)]),
  ];
}

function largest(rows: ArchiveRows, path: string): string[] {
  const picture = rows.picture(path, undefined);
  const width = picture === undefined ? undefined : widthsOf('whole', picture).at(-1);
  return picture === undefined || width === undefined
    ? []
    : [pictureAddress(picture, derivativeOf('whole', 'jpg', width, picture))];
}
