import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseJson } from '../values/parse-json.ts';
import { CommandError } from '../diagnostics/command-error.ts';
import { API } from '../reactions/paths.ts';
import { MAX_IDS } from '../reactions/protocol.ts';
import { PUBLISHED_FILE } from '../reactions/published-file.ts';
import { PublishedStories } from '../reactions/published-stories.ts';
import { readStoriesAnswer } from '../reactions/read-stories-answer.ts';
import { SNAPSHOT_FILE, type Snapshot } from '../reactions/snapshot.ts';
import { fetchText } from './fetch-text.ts';
import { siteSettings } from './site-settings.ts';

/**
 * Bounds of an answer: of the list, which may name a hundred thousand stories, and of some counts;
 * milliseconds for all of them.
 */
const LIST = { most: 64_000_000, patience: 60_000 };
const ANSWER = { most: 100_000, patience: 15_000 };
const ALL = 600_000;

/**
 * Asks the published paper what was counted and writes it into `content/`, where the next build
 * finds it. The counts are asked of the service, so it does not matter which store it has. Returns
 * what to say; a file whose counts would be the same is left alone.
 */
export async function pullReactions(root: string, from: string | undefined): Promise<string> {
  const { address, reactionService } = siteSettings(root);
  if (reactionService === undefined)
    throw new CommandError(
      'This paper has no service of reactions. Write into content/site.yaml:\n  reactionService: {}',
    );
  const paper = (from ?? address).replace(/\/*$/, '/');
  const service =
    from === undefined && reactionService.address !== '/'
      ? reactionService.address.replace(/\/*$/, '/')
      : paper;
  const deadline = Date.now() + ALL;
  const published = readAs(
    `${paper}${PUBLISHED_FILE}`,
    await fetchText(`${paper}${PUBLISHED_FILE}`, LIST),
    (text) => new PublishedStories(text),
  );
  const ids = [...published.ids()].sort();
  const stories = new Map<string, Record<string, number>>();
  for (let at = 0; at < ids.length; at += MAX_IDS) {
    if (Date.now() > deadline)
      throw new CommandError(
        `${service} has not told all counts within ${ALL / 60_000} minutes; nothing was written.`,
      );
    const asked = ids.slice(at, at + MAX_IDS);
    const address = `${service.replace(/\/$/, '')}${API}?ids=${asked.map(encodeURIComponent).join(',')}`;
    const told = readAs(address, await fetchText(address, ANSWER), readStoriesAnswer);
    for (const id of asked) {
      const counts = Object.entries(told.get(id) ?? {}).filter(([, count]) => count > 0);
      if (counts.length > 0) stories.set(id, Object.fromEntries(counts));
    }
  }
  const file = join(root, 'content', SNAPSHOT_FILE);
  const count = stories.size;
  // Whichever ids there are: a story may be called __proto__.
  const counted = Object.fromEntries(stories);
  if (JSON.stringify(storiesIn(file)) === JSON.stringify(counted))
    return `Nothing new was counted; ${count} stories have reactions.`;
  writeFileSync(
    file,
    `${JSON.stringify({ at: new Date().toISOString(), stories: counted } satisfies Snapshot, undefined, 1)}\n`,
  );
  return `Wrote content/${SNAPSHOT_FILE}: ${count} of ${ids.length} stories have reactions.`;
}

/** What an answer says. Throws a CommandError for one that says something else. */
function readAs<T>(address: string, text: string, read: (text: string) => T): T {
  try {
    return read(text);
  } catch (error) {
    throw new CommandError(
      `${address} answers what no paper’s server says: ${(error instanceof Error ? error.message : String(error)).slice(0, 200)}`,
    );
  }
}

function storiesIn(file: string): unknown {
  try {
    return parseJson<Partial<Snapshot>>(readFileSync(file, 'utf8')).stories;
  } catch {
    return undefined;
  }
}
