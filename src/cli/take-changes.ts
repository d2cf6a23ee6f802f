import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { addChanges } from '../announce/add-changes.ts';
import { ABSENT, UNKNOWN, type Change } from '../announce/change.ts';
import type { Journal } from '../announce/journal.ts';
import type { Receiver } from '../announce/receivers-of.ts';
import { digest } from '../files/digest.ts';
import { hasNoindex } from '../publishing/project/has-noindex.ts';
import { CommandError } from '../diagnostics/command-error.ts';

const paths = z.array(z.string());
const changesSchema = z.object({ added: paths, changed: paths, removed: paths });

/**
 * What takes a `changes.json` that was built elsewhere, `file` as it is named in the folder `from`,
 * into a journal, unless the journal has taken it already. Pages that search engines may not list
 * are left out as far as they lie in `dist`. Throws `CommandError` for a file that is none.
 */
export function takeChanges(
  file: string,
  from: string,
  dist: string,
  receivers: readonly Receiver[],
): (journal: Journal) => Journal {
  const text = textAt(resolve(from, file));
  const { data } = changesSchema.safeParse(text === undefined ? undefined : asJson(text));
  if (text === undefined || data === undefined)
    throw new CommandError(
      `--changes: ${file} ${text === undefined ? 'cannot be read' : 'is not what a build writes'}. Example: --changes .warta/changes.json`,
    );
  const taken = digest(text);
  // The file tells no bytes: what it names is as new as the file itself.
  const changes = new Map<string, Change>([
    ...[...data.added, ...data.changed]
      .filter((path) => !hasNoindex(textAt(join(dist, path)) ?? ''))
      .map((path): [string, Change] => [path, { before: UNKNOWN, now: taken }]),
    ...data.removed.map((path): [string, Change] => [path, { before: UNKNOWN, now: ABSENT }]),
  ]);
  return (journal) =>
    journal.taken === taken
      ? journal
      : { ...addChanges(journal, { changes, leftOut: 0, receivers }), taken };
}

function textAt(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
