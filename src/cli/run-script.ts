import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

/** `warta run <script.ts> …`: one of the project's own scripts on the pinned Node. */
export async function run([script = '', ...args]: readonly string[]): Promise<number> {
  process.argv = [process.argv[0] ?? 'node', resolve(script), ...args];
  await import(pathToFileURL(resolve(script)).href);
  return Number(process.exitCode ?? 0);
}
