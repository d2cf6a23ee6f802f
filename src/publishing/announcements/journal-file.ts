import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Journal } from '../../announce/journal.ts';
import { parseJournal } from '../../announce/parse-journal.ts';

/** The journal of announcements in a file; a missing or damaged one is an empty journal. */
export function readJournal(file: string): Journal {
  let text: string | undefined;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    text = undefined;
  }
  return parseJournal(text);
}

/** Replaces the file as one step. */
export function writeJournal(file: string, journal: Journal): void {
  writeFileSync(`${file}.part`, `${JSON.stringify(journal)}\n`);
  renameSync(`${file}.part`, file);
}
