import { describeFailure } from './describe-failure.ts';
import { refusal } from './refusal.ts';

const USAGE = `warta <command>

  build   reads content/ and publishes the site to dist/
            --explain [address]  say for each page why it was rendered or not
            --at <time>          build as if it were this moment (2026-11-28T09:00)
            --host <name>        for this host, whatever the settings say (docs/hosting.md)
            --verify             read every byte of dist/ and compare it with what was published
            --workers <n>        threads at most (default: the machine's cores)
            --allow-removals     publish though more than a quarter of all pages leaves
  serve   builds, then serves dist/ at PORT (4321 unless given)
  dev     shows the paper while you write: saved stories appear at once
  announce  tells hubs and search engines what changed since the last time
            --dry-run         print what would be sent, and send nothing
            --changes <file>  take in the changes of a build made elsewhere
  reactions  recounts, freezes, takes back, erases, exports reactions; pulls their counts into content/
  schema  prints the JSON Schema of a story's front matter`;

const COMMANDS: Record<
  string,
  () => Promise<{ run: (args: readonly string[], from: string) => Promise<number> }>
> = {
  announce: () => import('./announce.ts'),
  build: () => import('./build.ts'),
  dev: () => import('./dev.ts'),
  reactions: () => import('./reactions.ts'),
  run: () => import('./run-script.ts'),
  schema: () => import('./schema.ts'),
  serve: () => import('./serve.ts'),
};

/** Runs one command, given in the folder `from`, for the paper in the folder `paper`, which is the current one; returns the exit status. People never see a stack. */
export async function main(
  [name = '', ...args]: readonly string[],
  { from, paper }: { from: string; paper: string | undefined },
): Promise<number> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) {
    console.error(
      name === '' || name === '--help' ? USAGE : `There is no command “${name}”.\n\n${USAGE}`,
    );
    return name === '--help' ? 0 : 1;
  }
  const refused = refusal(name, { from, paper });
  if (refused !== undefined) {
    console.error(refused);
    return 1;
  }
  // What no one waits for, such as a thread that cannot start, ends a run in the same words.
  process.once('uncaughtException', (error) => {
    console.error(describeFailure(error));
    process.exit(1);
  });
  try {
    return await (await load()).run(args, from);
  } catch (error) {
    console.error(describeFailure(error));
    return 1;
  }
}
