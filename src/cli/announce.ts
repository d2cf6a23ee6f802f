import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { announce, type JournalStore, type Report } from '../announce/announce.ts';
import { announcementsFor, type Sender } from '../announce/announcements-for.ts';
import type { Journal } from '../announce/journal.ts';
import { INDEX_NOW, receiversOf } from '../announce/receivers-of.ts';
import { takeBuildLock } from '../publishing/project/build-lock.ts';
import { readJournal, writeJournal } from '../publishing/announcements/journal-file.ts';
import { projectAt, type Project } from '../publishing/project/project.ts';
import { CommandError } from '../diagnostics/command-error.ts';
import { siteSettings } from './site-settings.ts';
import { takeChanges } from './take-changes.ts';
import { readArguments } from './usage/read-arguments.ts';
import { UsageError } from './usage/usage-error.ts';

/** Takes announcements for every search engine that knows IndexNow. */
const INDEX_NOW_ADDRESS = 'https://api.indexnow.org/indexnow';
const EXAMPLE = 'announce: {hubs: ["https://hub.example/"], indexNow: 5f0c2a9e7b1d48a3}';

/**
 * `warta announce`: tells hubs and search engines what the builds since the last announcement
 * changed. Exit status 1 when not all of it could be told.
 */
export async function run(args: readonly string[], from: string): Promise<number> {
  const { values } = readArguments('announce', args);
  const project = projectAt(process.cwd());
  const settings = siteSettings(project.root);
  const receivers = receiversOf(settings.announce);
  if (receivers.length === 0)
    throw new CommandError(
      `This paper announces nothing. Write into content/site.yaml:\n  ${EXAMPLE}`,
    );
  const indexNow = values.indexnow ?? INDEX_NOW_ADDRESS;
  if (!/^https?:/.test(indexNow) || !URL.canParse(indexNow))
    throw new UsageError(
      `--indexnow is “${indexNow}”, which is no address on the web. Example: --indexnow ${INDEX_NOW_ADDRESS}`,
    );
  const take =
    values.changes === undefined
      ? undefined
      : takeChanges(values.changes, from, project.dist, receivers);
  const sender: Sender = {
    site: settings.address,
    key: settings.announce?.indexNow ?? '',
    indexNow,
  };
  const names = receivers.map(({ name }) => name);
  if (values['dry-run']) {
    const kept = readJournal(project.announcements);
    const journal = take?.(kept) ?? kept;
    sayLeftOut(journal.leftOut);
    console.log(dryRun(journal, names, sender));
    return 0;
  }
  const running = await takeBuildLock(join(project.cache, 'announce-lock'), () => {
    console.log('Another announcement is running here; waiting for it to end.');
  });
  try {
    const store = storeOf(project);
    if (take !== undefined) await store.update(take);
    sayLeftOut(store.read().leftOut);
    const reports = await announce(store, names, sender, {
      fetch,
      now: Date.now,
      sleep: async (ms) => {
        await sleep(ms);
      },
      patience: 10_000,
    });
    if (store.read().leftOut > 0) await store.update((journal) => ({ ...journal, leftOut: 0 }));
    for (const report of reports) log(report);
    return reports.some(({ left }) => left > 0) ? 1 : 0;
  } finally {
    running.release();
  }
}

/** The journal beside the archive; what it holds is changed only while no build does the same. */
function storeOf(project: Project): JournalStore {
  return {
    read: () => readJournal(project.announcements),
    update: async (change) => {
      const lock = await takeBuildLock(join(project.cache, 'lock'), () => {
        console.log('A build is running here; waiting for it to end.');
      });
      try {
        writeJournal(project.announcements, change(readJournal(project.announcements)));
      } finally {
        lock.release();
      }
    },
  };
}

function dryRun(journal: Journal, receivers: readonly string[], sender: Sender): string {
  const requests = receivers.flatMap((receiver) =>
    announcementsFor(receiver, journal.pending[receiver] ?? {}, sender),
  );
  if (requests.length === 0) return 'There is nothing new to announce.';
  return [
    ...requests.map(
      ({ to, contentType, body }) => `POST ${to}\nContent-Type: ${contentType}\n\n${body}\n`,
    ),
    `Nothing was sent: ${requests.length} ${requests.length === 1 ? 'request waits' : 'requests wait'}.`,
  ].join('\n');
}

function sayLeftOut(leftOut: number): void {
  if (leftOut > 0)
    console.log(
      `The site was built from nothing, so only what stories of the last two days changed is announced; ${leftOut} older addresses are not.`,
    );
}

function log({ receiver, confirmed, left, why }: Report): void {
  const [name, thing] = receiver === INDEX_NOW ? ['IndexNow', 'page'] : [receiver, 'feed'];
  const things = (count: number): string => `${count} ${thing}${count === 1 ? '' : 's'}`;
  if (left > 0)
    console.error(
      `${name}: ${confirmed > 0 ? `told of ${things(confirmed)}; ` : ''}${things(left)} could not be announced: ${why.join('; ')}. The next \`warta announce\` tries again.`,
    );
  else
    console.log(confirmed > 0 ? `${name}: told of ${things(confirmed)}.` : `${name}: nothing new.`);
}
