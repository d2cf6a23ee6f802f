// Loaded before anything else (`--import`): notes each module that a process loads, and each file
// of the project that it reads, its threads and child processes included.
import childProcess from 'node:child_process';
import fs from 'node:fs';
import { registerHooks, syncBuiltinESMExports } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

const { WARTA_LOADS: log = '' } = process.env;
const here = fileURLToPath(import.meta.url);
const { appendFileSync, openSync, readFile, readFileSync } = fs;
const { readFile: readLater } = fs.promises;
/** What looks at sources only to tell whether they are others. */
const LOOKERS = /[/\\](?:source-files|installed-packages)\.ts/;

export interface Load {
  /** The program that the process was started with. */
  program: string;
  isThread: boolean;
  path: string;
}

const noted = new Set<string>();
function note(path: string): void {
  if (noted.has(path)) return;
  noted.add(path);
  const load: Load = { program: process.argv[1] ?? '', isThread: !isMainThread, path };
  appendFileSync(log, `${JSON.stringify(load)}\n`);
}
function noteRead(path: unknown): void {
  const file = path instanceof URL ? fileURLToPath(path) : path;
  if (typeof file !== 'string' || file === log) return;
  if (!LOOKERS.test(new Error('who reads').stack ?? '')) note(file);
}

registerHooks({
  load(url, context, nextLoad) {
    if (url.startsWith('file:')) note(fileURLToPath(url.replace(/[?#].*$/, '')));
    return nextLoad(url, context);
  },
});
fs.readFileSync = ((...args: Parameters<typeof readFileSync>) => {
  noteRead(args[0]);
  return readFileSync(...args);
}) as typeof readFileSync;
fs.openSync = (...args) => {
  noteRead(args[0]);
  return openSync(...args);
};
fs.readFile = ((...args: Parameters<typeof readFile>) => {
  noteRead(args[0]);
  readFile(...args);
}) as typeof readFile;
fs.promises.readFile = ((...args: Parameters<typeof readLater>) => {
  noteRead(args[0]);
  return readLater(...args);
}) as typeof readLater;

// Warta gives its child processes nothing of the environment, and flags of their own.
const { fork, spawn } = childProcess;
childProcess.fork = ((file: string, options: childProcess.ForkOptions) =>
  fork(file, {
    ...options,
    env: { ...options.env, WARTA_LOADS: log },
    execArgv: ['--import', here, ...(options.execArgv ?? [])],
  })) as typeof fork;
childProcess.spawn = ((
  command: string,
  args: readonly string[] = [],
  options: childProcess.SpawnOptions = {},
) =>
  command === process.execPath
    ? spawn(command, ['--import', here, ...args], {
        ...options,
        env: { ...options.env, WARTA_LOADS: log },
      })
    : spawn(command, args, options)) as typeof spawn;
syncBuiltinESMExports();
