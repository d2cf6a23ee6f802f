import type { Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import type { MarkdownData } from './markdown-context.ts';

/**
 * A paragraph that holds one picture and nothing else becomes a figure; the title is `caption | credit`.
 * The placeholder in `src` is filled in when the page is read, since the picture may change without the story.
 */
export function rehypeFigures() {
  return (tree: Root, file: VFile): void => {
    const { words } = (file.data as unknown as MarkdownData).context;
    tree.children = tree.children.map((node) => {
      if (node.type !== 'element' || node.tagName !== 'p') return node;
      const picture = onlyPicture(node);
      return picture === undefined ? node : figure(picture, words);
    });
  };
}

function onlyPicture(paragraph: Element): Element | undefined {
  const [only, ...rest] = paragraph.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return only?.type === 'element' && only.tagName === 'img' && rest.length === 0 ? only : undefined;
}

function figure(picture: Element, words: { captionLabel: string; creditLabel: string }): Element {
  const title = typeof picture.properties['title'] === 'string' ? picture.properties['title'] : '';
  const bar = title.lastIndexOf('|');
  const caption = (bar < 0 ? title : title.slice(0, bar)).trim();
  const credit = bar < 0 ? '' : title.slice(bar + 1).trim();
  delete picture.properties['title'];
  picture.properties['loading'] = 'lazy';
  picture.properties['decoding'] = 'async';
  const children: ElementContent[] = [picture];
  const parts: ElementContent[] = [];
  if (caption !== '') parts.push(hidden(words.captionLabel), text(`${caption} `));
  if (credit !== '') parts.push(element('span', 'credit', [hidden(words.creditLabel), text(credit)]));
  if (parts.length > 0) children.push(element('figcaption', undefined, parts));
  return element('figure', undefined, children);
}

function hidden(label: string): Element {
  return element('span', 'visually-hidden', [text(`${label}: `)]);
}

function element(tagName: string, className: string | undefined, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: className === undefined ? {} : { className: [className] }, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
