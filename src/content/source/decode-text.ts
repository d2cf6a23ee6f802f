import type { Problem } from '../../diagnostics/problem.ts';
import { LFS_CURE } from '../../files/kind-of-file.ts';
import { mergeConflict } from './merge-conflict.ts';

const POINTER = 'version https://git-lfs.github.com/spec/';

/**
 * UTF-8 bytes as text without byte order mark, its lines ended by LF, or why they are not text that
 * somebody wrote.
 */
export function decodeText(bytes: Uint8Array, file: string): string | Problem {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const [line, column] = firstBadPlace(bytes);
    return {
      rule: 'file/not-utf-8',
      severity: 'error',
      file,
      line,
      column,
      message: 'these bytes are not UTF-8 text',
      hint: 'Save the file again with the encoding UTF-8.',
    };
  }
  // As Git puts them into a checkout on Windows: the same text.
  text = text.replaceAll('\r\n', '\n');
  if (text.startsWith(POINTER))
    return {
      rule: 'file/pointer',
      severity: 'error',
      file,
      line: 1,
      column: 1,
      message: 'this is a pointer of Git LFS, not the file itself',
      hint: LFS_CURE,
    };
  const nul = text.indexOf('\0');
  if (nul < 0) return mergeConflict(text, file) ?? text;
  const before = text.slice(0, nul).split('\n');
  return {
    rule: 'file/null-byte',
    severity: 'error',
    file,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    message: 'there is a null byte in the text',
    hint: 'Delete the invisible character, or save the file again as plain text.',
  };
}

function firstBadPlace(bytes: Uint8Array): [line: number, column: number] {
  const before = new TextDecoder('utf-8').decode(bytes).split('\uFFFD')[0]?.split('\n') ?? [''];
  return [before.length, (before.at(-1)?.length ?? 0) + 1];
}
