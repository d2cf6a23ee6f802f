import { resolvePicturePath } from '../../../content/source/resolve-picture-path.ts';
import type { ArticleContext, ParsedArticle } from '../../../content/story/parse-article.ts';
import type { Problem } from '../../../diagnostics/problem.ts';
import { messages } from '../../../i18n/messages.ts';
import type {
  PictureUse,
  RenderedMarkdown,
  StoryMention,
} from '../../../markdown/markdown-context.ts';
import { headingPlaces } from '../../../markdown/heading-places.ts';
import { renderMarkdown } from '../../../markdown/render-markdown.ts';
import { defined } from '../../../values/defined.ts';
import { tellText, type ToldText } from './tell-text.ts';

/** A story's text as readers get it, and what is known of all of it. */
export interface StoryText extends Omit<ToldText, 'problems'> {
  /** The Markdown of what readers get: without what is not yet. */
  shownBody: string;
  shownPictures: readonly PictureUse[];
  /** Every picture of a text of which a part is still to come. */
  later?: PictureUse[];
  /** Of all of it, as what is not yet is looked at as well. */
  mentions: readonly StoryMention[];
  problems: Problem[];
}

/** Renders the text of a story; `file` is a path under `content/`. */
export function storyText(
  { article, body, bodyLine }: ParsedArticle,
  file: string,
  { zone, now, reached }: ArticleContext,
): StoryText {
  const shownFile = `content/${file}`;
  const folder = file.slice(0, file.lastIndexOf('/'));
  const say = messages(article.language);
  const render = (markdown: string): RenderedMarkdown =>
    renderMarkdown(
      markdown,
      defined({
        file: shownFile,
        firstLine: bodyLine,
        resolvePicture: (src: string) => resolvePicturePath(src, folder),
        words: say,
        reached,
      }),
    );
  const whole = render(body);
  let shown = { body, rendered: whole };
  const { problems, ...told } = tellText(article, {
    markdown: body,
    html: whole.html,
    file: shownFile,
    firstLine: bodyLine,
    zone,
    now,
    headings: () => headingPlaces(body, say),
    renderAgain: (part) => {
      shown = { body: part, rendered: render(part) };
      return shown.rendered.html;
    },
  });
  return {
    ...told,
    shownBody: shown.body,
    shownPictures: shown.rendered.pictures,
    ...(shown.rendered === whole ? {} : { later: whole.pictures }),
    mentions: whole.mentions,
    problems: [...whole.problems, ...problems],
  };
}
