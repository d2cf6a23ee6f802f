import type { DatabaseSync } from 'node:sqlite';
import type { Host } from '../../content/settings/hosts.ts';
import type { Settings } from '../../content/settings/settings-schema.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import type { Checkout } from '../history/history-step.ts';
import type { ListingChanges } from '../sources/compare-listings.ts';
import type { SourceListing } from '../sources/source-listing.ts';
import type { ProbePicture } from './media/ingest-pictures.ts';

export interface IngestOptions {
  db: DatabaseSync;
  contentFolder: string;
  /** Milliseconds since the epoch; the settings' own clock, when there is one, goes before it. */
  now: number;
  /** The host that the site is made for; it goes before the settings' own. */
  host?: Host | undefined;
  workers: number;
  probe: ProbePicture;
  /** Other work that keeps a core busy until it is done. */
  meanwhile?: Promise<unknown>;
  /** Called once as soon as it is known that something changed. */
  onChange?: () => void;
  /** Called as stories are read: how many of how many. */
  onProgress?: (done: number, total: number) => void;
}

export interface IngestResult {
  problems: Problem[];
  /** What is to be said of the past, which stops nothing. */
  past: Problem[];
  /** Undefined while settings cannot be read. */
  settings?: Settings;
  /** How many stories were read again. */
  stories: number;
}

/** What a look at the folder told. */
export interface Found {
  listing: SourceListing;
  /** When that began, in milliseconds since the epoch. */
  listedAt: number;
  changes: ListingChanges;
  problems: Problem[];
  /** The last run met problems. */
  unsound: boolean;
  state: Checkout;
}
