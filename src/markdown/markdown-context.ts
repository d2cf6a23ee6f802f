import type { Problem } from '../diagnostics/problem.ts';

export interface MarkdownContext {
  /** Path of the file as shown to people. */
  file: string;
  /** 1-based line of the file on which the Markdown begins. */
  firstLine: number;
  /** Where a picture named in the text lies under `content/`. */
  resolvePicture: (src: string) => { path: string } | { problem: string };
  /** The site's own words in the language of the story. */
  words: { captionLabel: string; creditLabel: string; footnotes: string; backToReference: string };
}

export interface PictureUse {
  /** Path under `content/`. */
  path: string;
  line: number;
  column: number;
}

export interface RenderedMarkdown {
  html: string;
  pictures: PictureUse[];
  problems: Problem[];
}

/** What the plugins share while one text passes through them. */
export interface MarkdownData {
  context: MarkdownContext;
  found: RenderedMarkdown;
}
