import type { Focus } from '../content/story/article.ts';
import type { Problem } from '../diagnostics/problem.ts';

export interface MarkdownContext {
  /** Path of the file as shown to people. */
  file: string;
  /** 1-based line of the file on which the Markdown begins. */
  firstLine: number;
  /** Where a picture named in the text lies under `content/`. */
  resolvePicture: (src: string) => { path: string } | { problem: string };
  /** Told before a part of the text is parsed: the line of the file on which it begins. */
  reached?: (line: number) => void;
  /** The site's own words in the language of the story. */
  words: { footnotes: string; backToReference: string; video: string; videoByMachine: string };
}

/** A picture as a story's text shows it. */
export interface PictureUse {
  /** Path under `content/`. */
  path: string;
  alt: string;
  /** Absent: the photo's own, as with `credit`. */
  caption?: Caption;
  credit?: string;
  focus?: Focus;
  /** Made by a machine. */
  ai: boolean;
  /** It may not be passed on to partners. */
  distribute?: false;
  line: number;
  column: number;
}

export interface Caption {
  /** Emphasis and links at most. */
  html: string;
  /** The same without any markup. */
  text: string;
}

/** A place in the text that names another story. */
export interface StoryMention {
  /** Id of the story. */
  story: string;
  line: number;
  column: number;
}

export interface RenderedMarkdown {
  /** The `n`th of `pictures` stands as `<figure data-picture="n"></figure>`. */
  html: string;
  pictures: PictureUse[];
  /** Each stands as `<p data-story="id"></p>`. */
  mentions: StoryMention[];
  problems: Problem[];
}

/** What the plugins share while one text passes through them. */
export interface MarkdownData {
  context: MarkdownContext;
  found: RenderedMarkdown;
}
