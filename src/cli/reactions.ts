import { projectAt } from '../publishing/project/project.ts';
import { CommandError } from '../diagnostics/command-error.ts';
import { NO_COUNTS, totalOf, type Counts } from '../reactions/counts.ts';
import type { ReactionStore } from '../reactions/reaction-store.ts';
import { StoreError } from '../reactions/stores/store-error.ts';
import { openReactionStore } from '../server/reactions/open-reaction-store.ts';
import { reactionDatabase } from '../server/reactions/reaction-database.ts';
import { momentOf } from './moment-of.ts';
import { pullReactions } from './pull-reactions.ts';
import { siteSettings } from './site-settings.ts';
import { COMMANDS } from './usage/commands.ts';
import { readArguments } from './usage/read-arguments.ts';
import { readTask } from './usage/read-task.ts';

/**
 * `warta reactions`: what a person does with the reactions that readers left; on the server, beside
 * its database.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments('reactions', args);
  const { task, argument: story = '' } = readTask('reactions', COMMANDS.reactions, {
    values,
    positionals,
  });
  const root = process.cwd();
  if (task === 'pull') {
    console.log(await pullReactions(root, values.from));
    return 0;
  }
  const { reactionService: service, zone } = siteSettings(root);
  if (service === undefined)
    throw new CommandError(
      'This paper has no service of reactions. Write into content/site.yaml:\n  reactionService: {}',
    );
  // Before the store is opened, which may make it.
  const span =
    task === 'undo'
      ? { from: momentOf('from', values.from, zone), until: momentOf('until', values.until, zone) }
      : undefined;
  const store = await openReactionStore({
    url: process.env['DATABASE_URL'],
    ...reactionDatabase(projectAt(root), service.database),
    begin: task === 'begin',
  }).catch((error: unknown) => {
    throw error instanceof StoreError ? new CommandError(error.message) : error;
  });
  try {
    await TASKS[task](store, story, span);
  } finally {
    await store.close();
  }
  return 0;
}

type Task = (
  store: ReactionStore,
  story: string,
  span: { from: number; until: number } | undefined,
) => Promise<void>;

const TASKS: Record<Exclude<keyof typeof COMMANDS.reactions.tasks, 'pull'>, Task> = {
  recount: async (store, story) => {
    const tally = (await store.read([story])).tallies.get(story);
    const before = tally?.counts ?? NO_COUNTS;
    await store.tend({ do: 'recount', story });
    const after = await countsOf(store, story);
    const agree = JSON.stringify(before) === JSON.stringify(after);
    console.log(
      `${story}: ${agree ? `${totalOf(after)} reactions, counters and rows agree.` : `${totalOf(before)} were counted, ${totalOf(after)} are there; the counters are mended.`}${tally?.frozen === undefined ? '' : ' They are shown again.'}`,
    );
  },
  freeze: async (store, story) => {
    const shown = await countsOf(store, story);
    await store.tend({ do: 'freeze', story, shown });
    console.log(`${story}: ${totalOf(shown)} reactions are shown from now on.`);
  },
  thaw: async (store, story) => {
    console.log(
      (await store.tend({ do: 'thaw', story })) === 0
        ? `${story} was not frozen.`
        : `${story}: ${totalOf(await countsOf(store, story))} reactions are shown again as they are counted.`,
    );
  },
  undo: async (store, story, span = { from: 0, until: 0 }) => {
    const count = await store.tend({
      do: 'undo',
      story,
      ...span,
      at: Date.now(),
    });
    console.log(
      `${story}: ${count} reactions taken back, ${totalOf(await countsOf(store, story))} are left.`,
    );
  },
  erase: async (store, story) => {
    console.log(`${story}: ${await store.tend({ do: 'erase', story })} reactions erased.`);
  },
  begin: async (store) => {
    let count = 0;
    for await (const _ of store.rows()) count++;
    console.log(`This database is the paper’s from now on; ${count} reactions are in it.`);
  },
  export: async (store) => {
    for await (const row of store.rows())
      process.stdout.write(`${JSON.stringify({ ...row, at: new Date(row.at).toISOString() })}\n`);
  },
};

async function countsOf(store: ReactionStore, story: string): Promise<Counts> {
  return (await store.read([story])).tallies.get(story)?.counts ?? NO_COUNTS;
}
