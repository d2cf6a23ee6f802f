import { describeFailure } from './describe-failure.ts';
import { refusal, type Place } from './refusal.ts';
import { COMMANDS, isCommand, type CommandName } from './usage/commands.ts';
import { UsageError } from './usage/usage-error.ts';

const LOADERS: Record<
  CommandName,
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

/** Wrong usage. What was refused, or failed, is 1. */
const WRONG_USAGE = 2;

/** Runs one command; returns the exit status. People never see a stack. */
export async function main(args: readonly string[], place: Place): Promise<number> {
  // What no one waits for, such as a thread that cannot start, ends a run in the same words.
  process.once('uncaughtException', (error) => {
    console.error(describeFailure(error));
    process.exit(1);
  });
  try {
    return await perform(args, place);
  } catch (error) {
    console.error(describeFailure(error));
    return error instanceof UsageError ? WRONG_USAGE : 1;
  }
}

async function perform([name = '', ...args]: readonly string[], place: Place): Promise<number> {
  const answer = await answerOf(name, args);
  if (answer !== undefined) {
    console.log(answer);
    return 0;
  }
  if (!isCommand(name))
    throw (await import('./no-such-command.ts')).noSuchCommand([name, ...args], place);
  const refused = refusal(name, args, place);
  if (refused !== undefined) {
    console.error(refused);
    return 1;
  }
  const { from, paper } = place;
  if (paper !== undefined && from !== paper && name !== 'run')
    console.error(`The paper is in ${paper}`);
  return (await LOADERS[name]()).run(args, from);
}

/**
 * What is asked of Warta itself: its version, or help; undefined for commands that are to be run.
 */
async function answerOf(name: string, args: readonly string[]): Promise<string | undefined> {
  if (name === '--version' || name === '-v') return (await import('./usage/version.ts')).version();
  if (isCommand(name) && asksForHelp(name, args))
    return (await import('./usage/help.ts')).helpOf(name, COMMANDS[name]);
  if (name !== 'help' && name !== '--help' && name !== '-h') return undefined;
  const [command] = args;
  const { help, helpOf } = await import('./usage/help.ts');
  if (command === undefined || command.startsWith('-')) return help();
  return isCommand(command) ? helpOf(command, COMMANDS[command]) : undefined;
}

/** What stands behind a script, or behind `--`, is not for Warta. */
function asksForHelp(name: CommandName, args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const own = name === 'run' ? args.slice(0, 1) : end < 0 ? args : args.slice(0, end);
  return own.some((arg) => arg === '--help' || arg === '-h');
}
