import { posix } from 'node:path';

/** Why a path is none of a picture, and the path that was probably meant. */
export interface PicturePathProblem {
  problem: string;
  hint: string;
}

/** How messages call the file that names a picture, and its folder. */
export interface PathWords {
  file: string;
  folder: string;
}

const STORY: PathWords = { file: 'its story', folder: 'the story’s folder' };

/**
 * Where a picture named in a story, or in another file of `folder`, lies, as a path under
 * `content/`. `/media/x.jpg` is in `content/media/`; any other path stays in that folder.
 */
export function resolvePicturePath(
  src: string,
  folder: string,
  say: PathWords = STORY,
): { path: string } | PicturePathProblem {
  let plain: string;
  try {
    plain = decodeURI(src);
  } catch {
    plain = src;
  }
  const hint =
    plain
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/[?#].*$/, '') || 'foto.jpg';
  if (/\p{Cc}/u.test(plain))
    return { problem: 'a picture’s path has no invisible characters', hint: 'foto.jpg' };
  if (plain.includes('\\'))
    return {
      problem: `a picture’s path has forward slashes, and begins at ${say.folder}`,
      hint,
    };
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(plain))
    return {
      problem:
        `a picture lies beside ${say.file} or under content/media/; nothing is fetched from elsewhere`,
      hint,
    };
  if (plain.startsWith('/')) {
    const path = posix.normalize(plain.slice(1));
    return path.startsWith('media/')
      ? { path }
      : {
          problem: 'a path that begins with a slash must lie under /media/',
          hint: `/media/${hint}`,
        };
  }
  const path = posix.normalize(posix.join(folder, plain));
  return path.startsWith(`${folder}/`)
    ? { path }
    : { problem: `the path leaves ${say.folder}`, hint };
}
