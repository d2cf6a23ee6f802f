import { createHash } from 'node:crypto';
import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { CommandError } from '../../diagnostics/command-error.ts';

export interface PaperFolders {
  root: string;
  content: string;
  public: string;
  dist: string;
  /** May be deleted at any time. */
  cache: string;
}

/**
 * Where the file of reactions is that the paper's settings name, and where word of it is kept.
 * Throws for one that would be published, or deleted with what it lies in, whichever links lead
 * there.
 */
export function reactionDatabase(
  paper: PaperFolders,
  setting: string,
): { file: string; marks: string[] } {
  const { root, content, public: files, dist, cache } = paper;
  const file = join(root, setting);
  const real = realPath(file);
  const folder = [content, files, dist, cache].find(
    (one) => isWithin(real, realPath(one)) || isWithin(file, one),
  );
  if (folder === undefined)
    return {
      file,
      marks: [
        join(
          cache,
          'reactions',
          `${createHash('sha256').update(real).digest('base64url').slice(0, 22)}.id`,
        ),
      ],
    };
  const reason =
    folder === cache
      ? 'which may be deleted at any time'
      : folder === content
        ? 'among the paper’s stories'
        : 'whose files everybody may read';
  throw new CommandError(
    `The database of reactions, ${setting}, lies in ${relative(root, folder)}/, ${reason}. Write into content/site.yaml:\n  reactionService: {database: data/reactions.sqlite}`,
  );
}

/** As `realpath`, of what may not be there yet. */
function realPath(path: string, links = 40): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    if (parent === path) return path;
    // A link that leads nowhere yet.
    if (links > 0 && isLink(path))
      return realPath(resolve(realPath(parent, links - 1), readlinkSync(path)), links - 1);
    return join(realPath(parent, links), basename(path));
  }
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder.toLowerCase(), path.toLowerCase());
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(way) !== way);
}
