import { announcementsFor, type Sender } from './announcements-for.ts';
import { deliver, type Surroundings } from './deliver.ts';
import type { Journal } from './journal.ts';
import { noteAttempt, noteConfirmed } from './note-result.ts';
import { INDEX_NOW } from './receivers-of.ts';

/** Where the journal is kept. Between two steps a build may add to it. */
export interface JournalStore {
  read: () => Journal;
  /** Reads, changes and writes it as one step. */
  update: (change: (journal: Journal) => Journal) => Promise<void>;
}

/** What became of one receiver's announcements. */
export interface Report {
  receiver: string;
  /** Addresses that it confirmed. */
  confirmed: number;
  /** Addresses that stay pending. */
  left: number;
  /** Why they do, each reason once. */
  why: string[];
}

/**
 * Tells every receiver what is pending for it, one after another. What one confirms is noted at
 * once, so whatever happens to the others, or to this run, it is not told again. A feed that is
 * gone is dropped untold.
 */
export async function announce(
  store: JournalStore,
  receivers: readonly string[],
  sender: Sender,
  surroundings: Surroundings,
): Promise<Report[]> {
  const reports: Report[] = [];
  for (const receiver of receivers) {
    const pending = store.read().pending[receiver] ?? {};
    const announcements = announcementsFor(receiver, pending, sender);
    const buildsOf = (paths: readonly string[]): Map<string, number> =>
      new Map(paths.map((path) => [path, pending[path]?.build ?? 0]));
    const told = new Set(announcements.flatMap(({ paths }) => paths));
    const untold = Object.keys(pending).filter((path) => !told.has(path));
    if (Object.keys(pending).length > 0)
      await store.update((journal) =>
        noteConfirmed(noteAttempt(journal, receiver), receiver, buildsOf(untold)),
      );
    const report: Report = { receiver, confirmed: 0, left: told.size, why: [] };
    for (const announcement of announcements) {
      const delivery = await deliver(
        announcement,
        surroundings,
        receiver === INDEX_NOW ? `${sender.site}${sender.key}.txt` : undefined,
      );
      if (delivery.outcome === 'confirmed') {
        report.confirmed += announcement.paths.length;
        report.left -= announcement.paths.length;
        await store.update((journal) =>
          noteConfirmed(journal, receiver, buildsOf(announcement.paths)),
        );
      } else if (!report.why.includes(delivery.why)) report.why.push(delivery.why);
      if (delivery.outcome === 'down') break;
    }
    reports.push(report);
  }
  return reports;
}
