import { parseJson } from '../../values/parse-json.ts';
import type { ArchiveReader } from './archive-reader.ts';

/** A read as text: its name and arguments. */
export function callOf(name: string, args: readonly (string | number)[]): string {
  return `${name}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`;
}

/** Makes a noted call once more. */
export function rerunQuery(reader: ArchiveReader, call: string): unknown {
  const open = call.indexOf('(');
  const args = parseJson<(string | number)[]>(`[${call.slice(open + 1, -1)}]`);
  const method = Reflect.get(reader, call.slice(0, open)) as (...args: unknown[]) => unknown;
  return method.apply(reader, args);
}
