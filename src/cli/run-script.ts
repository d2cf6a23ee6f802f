import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

/** `warta run <script.ts> …`: one of the project's own scripts on the pinned Node. */
export async function run(
  [script = '', ...args]: readonly string[],
  from: string,
): Promise<number> {
  const file = resolve(from, script);
  process.chdir(from);
  process.argv = [process.argv[0] ?? 'node', file, ...args];
  await import(pathToFileURL(file).href);
  return Number(process.exitCode ?? 0);
}
