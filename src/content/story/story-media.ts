import type { Article, StoryImage } from './article.ts';
import { defined } from '../../values/defined.ts';
import type { FrontMatter } from './front-matter-schema.ts';
import { parseFocus } from './parse-focus.ts';
import { resolvePicturePath, type PicturePathProblem } from '../source/resolve-picture-path.ts';
import type { Report } from './story-report.ts';

/** What stands over a story. */
export type StoryMedia = Pick<Article, 'audio' | 'image'>;

/**
 * The leading picture and the recording; what is wrong with their paths is reported. `file` is a
 * path under `content/`.
 */
export function mediaOf(
  { image, audio }: Pick<FrontMatter, 'audio' | 'image'>,
  file: string,
  report: Report,
): StoryMedia {
  const folder = file.slice(0, file.lastIndexOf('/'));
  const refuse =
    (key: 'audio' | 'image', rule: string) =>
    ({ problem, hint }: PicturePathProblem): void => {
      report(rule, [key, 'src'], problem, `src: ${hint}`);
    };
  return defined({
    image: image && imageOf(image, folder, refuse('image', 'article/picture-path')),
    audio: audio && audioOf(audio, folder, refuse('audio', 'article/audio-path')),
  });
}

function imageOf(
  image: NonNullable<FrontMatter['image']>,
  folder: string,
  refuse: (why: PicturePathProblem) => void,
): StoryImage | undefined {
  const found = resolvePicturePath(image.src, folder);
  if ('problem' in found) {
    refuse(found);
    return undefined;
  }
  return defined({
    path: found.path,
    alt: image.alt,
    ai: image.ai,
    distribute: image.distribute ? undefined : (false as const),
    caption: image.caption,
    credit: image.credit,
    focus: parseFocus(image.focus ?? ''),
  });
}

/** The recording that a story is listened to by. */
function audioOf(
  { src, title, ai }: NonNullable<FrontMatter['audio']>,
  folder: string,
  refuse: (why: PicturePathProblem) => void,
): Article['audio'] {
  const found = resolvePicturePath(src, folder);
  if ('problem' in found) {
    refuse(found);
    return undefined;
  }
  if (!AUDIO.test(found.path)) {
    refuse({ problem: 'a recording is an MP3, M4A, OGG or Opus file', hint: 'rekaman.mp3' });
    return undefined;
  }
  return { path: found.path, title, ai };
}

const AUDIO = /\.(?:mp3|m4a|ogg|opus)$/i;
