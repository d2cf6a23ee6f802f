import type { StoryImage } from '../../../content/story/article.ts';
import type { PictureUse } from '../../../markdown/markdown-context.ts';
import { renderCaption } from '../../../markdown/render-caption.ts';
import { defined } from '../../../values/defined.ts';

/** The picture of a story's front matter (`yaml`) as its page shows it. */
export function leadingPicture({ caption, ...image }: StoryImage, yaml: string): PictureUse {
  return defined({
    ...image,
    caption: caption === undefined ? undefined : renderCaption(caption),
    ...placeOfImage(yaml),
  });
}

/**
 * Found by text search, since a full parse of positions would cost more than the rest of the front
 * matter.
 */
function placeOfImage(yaml: string): { line: number; column: number } {
  const at = yaml.search(/\bsrc:/);
  if (at < 0) return { line: 1, column: 1 };
  const before = yaml.slice(0, at).split('\n');
  return { line: before.length + 1, column: (before.at(-1)?.length ?? 0) + 1 };
}
