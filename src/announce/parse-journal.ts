import { journalSchema, type Journal } from './journal.ts';

/**
 * The text of a journal; one that is missing or damaged begins anew, like everything in the cache.
 */
export function parseJournal(text: string | undefined): Journal {
  return read(text) ?? { version: 1, builds: 0, leftOut: 0, taken: '', pending: {} };
}

function read(text: string | undefined): Journal | undefined {
  try {
    return text === undefined ? undefined : journalSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
