import type { Data, Literal, Parent, RootContent } from 'mdast';
import type { Focus } from '../content/story/article.ts';

/**
 * Where a picture stands; its markup is made when the page is read, since the picture may change
 * without the story.
 */
export interface FigureSlot extends Literal {
  type: 'figureSlot';
  data: Data;
}

/** Where another story's headline stands. */
export interface StorySlot extends Literal {
  type: 'storySlot';
  data: Data;
}

/** Pictures that belong together. */
export interface Gallery extends Parent {
  type: 'gallery';
  children: RootContent[];
  data: Data;
}

declare module 'mdast' {
  interface RootContentMap {
    figureSlot: FigureSlot;
    storySlot: StorySlot;
    gallery: Gallery;
  }
  interface Data {
    /** What a directive says of its picture beside path and alternative text. */
    use?: { caption?: string; credit?: string; focus?: Focus; ai: boolean; distribute?: false };
  }
}
