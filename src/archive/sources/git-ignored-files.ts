import type { RawPath } from '../../files/raw-name.ts';
import { gitOutput } from './git-command.ts';
import type { IgnoredFile } from './source-listing.ts';

/**
 * Which of some files that Git does not track it ignores, and by which rule. Where there are none,
 * Git is not asked.
 */
export async function askIgnored(
  contentFolder: string,
  untracked: readonly RawPath[],
): Promise<Map<RawPath, Omit<IgnoredFile, 'path'>>> {
  const found = new Map<RawPath, Omit<IgnoredFile, 'path'>>();
  if (untracked.length === 0) return found;
  const said = await gitOutput(contentFolder, ['check-ignore', '-v', '-z', '--stdin'], {
    input: untracked.map((raw) => `${raw}\0`).join(''),
    encoding: 'latin1',
    mayBeNothing: true,
  });
  const words = said?.split('\0') ?? [];
  for (let at = 0; at + 3 < words.length; at += 4) {
    const [source = '', line = '', pattern = '', raw = ''] = words
      .slice(at, at + 4)
      .map((word, index) => (index < 3 ? Buffer.from(word, 'latin1').toString() : word));
    // A rule that takes another back is told too.
    if (!pattern.startsWith('!')) found.set(raw, { rule: pattern, place: `${source}:${line}` });
  }
  return found;
}
