import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../diagnostics/command-error.ts';
import { API } from '../reactions/paths.ts';
import { MAX_IDS, storiesSchema } from '../reactions/protocol.ts';
import { PUBLISHED_FILE, PublishedStories } from '../reactions/published-stories.ts';
import { SNAPSHOT_FILE, type Snapshot } from '../reactions/snapshot.ts';
import { siteSettings } from './site-settings.ts';

/**
 * Asks the published paper what was counted and writes it into `content/`, where the next build finds it. The counts are asked of the
 * service, so it does not matter which store it has. Returns what to say; a file whose counts would be the same is left alone.
 */
export async function pullReactions(root: string, from: string | undefined): Promise<string> {
  const { address, reactionService } = siteSettings(root);
  if (reactionService === undefined) throw new CommandError('This paper has no service of reactions. Write into content/site.yaml:\n  reactionService: {}');
  const paper = (from ?? address).replace(/\/*$/, '/');
  const service = from === undefined && reactionService.address !== '/' ? reactionService.address.replace(/\/*$/, '/') : paper;
  const published = new PublishedStories(await textAt(`${paper}${PUBLISHED_FILE}`));
  const ids = [...published.ids()].sort();
  const stories: Snapshot['stories'] = {};
  for (let at = 0; at < ids.length; at += MAX_IDS) {
    const asked = ids.slice(at, at + MAX_IDS);
    const answer = storiesSchema.parse(JSON.parse(await textAt(`${service.replace(/\/$/, '')}${API}?ids=${asked.map(encodeURIComponent).join(',')}`)));
    for (const id of asked) {
      const told = answer.stories[id];
      if (told !== undefined && told.total > 0) stories[id] = Object.fromEntries(Object.entries(told.counts).filter(([, count]) => count > 0));
    }
  }
  const file = join(root, 'content', SNAPSHOT_FILE);
  const count = Object.keys(stories).length;
  if (JSON.stringify(storiesIn(file)) === JSON.stringify(stories)) return `Nothing new was counted; ${count} stories have reactions.`;
  writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), stories } satisfies Snapshot, undefined, 1)}\n`);
  return `Wrote content/${SNAPSHOT_FILE}: ${count} of ${ids.length} stories have reactions.`;
}

async function textAt(address: string): Promise<string> {
  const response = await fetch(address).catch((error: unknown) => {
    throw new CommandError(`${address} cannot be reached: ${error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)}`);
  });
  if (!response.ok) throw new CommandError(`${address} answers ${response.status}.`);
  return response.text();
}

function storiesIn(file: string): unknown {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as Partial<Snapshot>).stories;
  } catch {
    return undefined;
  }
}
