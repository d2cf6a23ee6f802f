import { gitOutput } from './git-command.ts';
import { GitFailure } from './git-failure.ts';

/**
 * Which of some files (paths under `content/`) Git keeps in another form than they lie here, as Git
 * LFS does: the digest that it tells is not that of their bytes. None where it cannot be asked:
 * then all digests are those of bytes.
 */
export async function filteredFiles(
  contentFolder: string,
  paths: readonly string[],
): Promise<string[]> {
  if (paths.length === 0) return [];
  const said = await gitOutput(contentFolder, ['check-attr', '-z', '--stdin', 'filter'], {
    input: paths.map((path) => `${path}\0`).join(''),
  }).catch((error: unknown) => {
    if (error instanceof GitFailure) return undefined;
    throw error;
  });
  const words = said?.split('\0') ?? [];
  return paths.filter(
    (_, index) => !['unspecified', 'unset', undefined].includes(words[3 * index + 2]),
  );
}
