import type { Article, StoryImage } from './article.ts';
import { defined } from '../../values/defined.ts';
import type { FrontMatter } from './front-matter-schema.ts';
import { parseFocus } from './parse-focus.ts';
import { resolvePicturePath, type PicturePathProblem } from '../source/resolve-picture-path.ts';

/** The leading picture; what is wrong with its path is refused. `file` is a path under `content/`. */
export function imageOf(
  image: NonNullable<FrontMatter['image']>,
  file: string,
  refuse: (why: PicturePathProblem) => void,
): StoryImage | undefined {
  const found = resolvePicturePath(image.src, file.slice(0, file.lastIndexOf('/')));
  if ('problem' in found) {
    refuse(found);
    return undefined;
  }
  return {
    path: found.path,
    alt: image.alt,
    ai: image.ai,
    ...(image.distribute ? {} : { distribute: false as const }),
    ...defined({
      caption: image.caption,
      credit: image.credit,
      focus: parseFocus(image.focus ?? ''),
    }),
  };
}

/** The recording that a story is listened to by. */
export function audioOf(
  audio: NonNullable<FrontMatter['audio']>,
  file: string,
  refuse: (why: PicturePathProblem) => void,
): Article['audio'] {
  const found = resolvePicturePath(audio.src, file.slice(0, file.lastIndexOf('/')));
  const type =
    'path' in found && !AUDIO.test(found.path)
      ? { problem: 'a recording is an MP3, M4A, OGG or Opus file', hint: 'rekaman.mp3' }
      : found;
  if ('path' in type) return { path: type.path, title: audio.title, ai: audio.ai };
  refuse(type);
  return undefined;
}

const AUDIO = /\.(?:mp3|m4a|ogg|opus)$/i;
