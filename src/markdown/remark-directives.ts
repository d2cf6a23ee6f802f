import type { Image, Link, Nodes, Paragraph, Parent, Root } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import { parseFocus } from '../content/story/parse-focus.ts';
import { nearest } from '../values/nearest.ts';
import type { Gallery, StorySlot } from './figure-nodes.ts';
import type { MarkdownData } from './markdown-context.ts';
import { parseVideo, type KnownVideo } from '../content/story/parse-video.ts';
import type { Focus } from '../content/story/article.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { defined } from '../values/defined.ts';

const KEYS: Record<string, readonly string[]> = {
  foto: ['src', 'alt', 'caption', 'credit', 'focus', 'ai', 'distribute'],
  galeri: [],
  baca: ['story'],
  video: ['url', 'title', 'ai'],
};
const EXAMPLES: Record<string, string> = {
  foto: ':::foto{src="foto.jpg" alt="Apa yang terlihat" credit="TAMBANGAN/Bagus Anggoro"}\nKeterangan foto.\n:::',
  galeri: ':::galeri\n![Apa yang terlihat](foto.jpg "Keterangan | Kredit")\n:::',
  baca: '::baca{story="2026/11/nama-berita"}',
  video: '::video{url="https://youtu.be/…" title="Judul video"}',
};

/**
 * `:::foto` becomes a picture in a paragraph of its own, `:::galeri` a gallery of the pictures
 * within it, `::baca` a slot for the headline of another story, `::video` a link to a video.
 */
export function remarkDirectives() {
  return (tree: Root, file: VFile): void => {
    replace(tree, { text: String(file.value), ...(file.data as unknown as MarkdownData) });
  };
}

type Context = MarkdownData & { text: string };
type Directive = ContainerDirective | LeafDirective;
/** Null for one without a value. */
type Attribute = string | null | undefined;

function replace(parent: Parent, context: Context): void {
  parent.children = (parent.children as Nodes[]).flatMap((node): Nodes[] => {
    if ('children' in node) replace(node, context);
    if (node.type !== 'containerDirective' && node.type !== 'leafDirective') return [node];
    if (Object.hasOwn(KEYS, node.name)) checkKeys(node, context);
    if (node.name === 'foto') return picture(node, context);
    if (node.name === 'galeri' && node.type === 'containerDirective') return [gallery(node)];
    if (node.name === 'baca') return mention(node, context);
    if (node.name === 'video') return video(node, context);
    const near = nearest(node.name, Object.keys(KEYS));
    report(node, context, {
      rule: 'markdown/unknown-directive',
      message:
        near === undefined
          ? `there is no :::${node.name}`
          : `there is no :::${node.name}; did you mean :::${near}?`,
    });
    return [];
  }) as typeof parent.children;
}

function checkKeys(node: Directive, context: Context): void {
  const known = KEYS[node.name] ?? [];
  for (const key of Object.keys(node.attributes ?? {})) {
    if (known.includes(key)) continue;
    const near = nearest(key, known);
    report(node, context, {
      rule: 'markdown/unknown-key',
      message: `:::${node.name} has no ${key}${near === undefined ? '' : `; did you mean ${near}?`}`,
    });
  }
}

/** The headline is looked up when the page is read, since it may change. */
function mention(node: Directive, context: Context): Nodes[] {
  const story = (node.attributes?.['story'] ?? '').trim();
  if (story === '') {
    report(node, context, {
      rule: 'article/missing-key',
      message: '::baca needs the id of a story',
    });
    return [];
  }
  context.found.mentions.push({
    story,
    line: lineOf(node, context),
    column: node.position?.start.column ?? 1,
  });
  const slot: StorySlot = {
    type: 'storySlot',
    value: '',
    data: { hName: 'p', hProperties: { dataStory: story } },
  };
  return [slot];
}

/** An address that is none of a known provider's becomes a plain link, and that is said. */
function video(node: Directive, context: Context): Nodes[] {
  const { url, title, ai } = node.attributes ?? {};
  if (isAbsent(url)) {
    report(node, context, { rule: 'article/missing-key', message: '::video needs a url' });
    return [];
  }
  const known = parseVideo(url);
  if (known === undefined)
    report(node, context, {
      rule: 'video/unknown-provider',
      message: `${url} is at no provider whose player is known, so it becomes a plain link`,
      severity: 'warning',
    });
  if (known === undefined && !/^https?:\/\//i.test(url)) return [];
  const { video: what, videoByMachine } = context.context.words;
  const link: Link = {
    type: 'link',
    url,
    children: [{ type: 'text', value: `${what}: ${titleOf(url, title, known)}` }],
    ...(known === undefined ? {} : { data: { hProperties: { dataPlayer: known.player } } }),
  };
  const label: Nodes[] = isSet(ai) ? [{ type: 'text', value: ` (${videoByMachine})` }] : [];
  return [
    {
      type: 'paragraph',
      children: [link, ...label] as Paragraph['children'],
      data: { hProperties: { className: ['video'] } },
    },
  ];
}

function titleOf(
  url: string,
  title: string | null | undefined,
  known: KnownVideo | undefined,
): string {
  if (title === undefined || title === null) return known?.provider ?? url;
  return known === undefined ? title : `${title} (${known.provider})`;
}

function picture(node: Directive, context: Context): Nodes[] {
  const { src, alt, caption, credit, focus, ai, distribute } = node.attributes ?? {};
  if (isAbsent(src)) {
    report(node, context, { rule: 'article/missing-key', message: ':::foto needs a src' });
    return [];
  }
  const words = caption ?? inside(node, context.text);
  const image: Image = {
    type: 'image',
    url: src,
    alt: alt ?? '',
    ...(node.position === undefined ? {} : { position: node.position }),
    data: {
      use: defined({
        ai: isSet(ai),
        distribute: isDistributed(distribute, node, context) ? undefined : (false as const),
        caption: words === '' ? undefined : words,
        credit: credit ?? undefined,
        focus: pointOf(focus, node, context),
      }),
    },
  };
  const paragraph: Paragraph = { type: 'paragraph', children: [image] };
  return [paragraph];
}

/** The point that a picture's crops keep. */
function pointOf(written: Attribute, node: Directive, context: Context): Focus | undefined {
  const point = parseFocus(written ?? '');
  if (written !== undefined && point === undefined)
    report(node, context, {
      rule: 'article/value',
      message: `“${written ?? ''}” is no point of a picture: focus="70% 40%"`,
    });
  return point;
}

/** Whether a picture may be passed on. */
function isDistributed(written: Attribute, node: Directive, context: Context): boolean {
  if (written !== undefined && written !== 'true' && written !== 'false')
    report(node, context, {
      rule: 'article/value',
      message: `“${written ?? ''}” does not say whether the picture may be passed on: distribute="false"`,
    });
  return written !== 'false';
}

function isAbsent(written: Attribute): written is '' | null | undefined {
  return written === undefined || written === null || written === '';
}

/** `ai`, `ai="true"`. */
function isSet(written: Attribute): boolean {
  return written !== undefined && written !== 'false';
}

/** The Markdown between the opening and the closing line. */
function inside(node: Directive, text: string): string {
  const start = node.children[0]?.position?.start.offset;
  const end = node.children.at(-1)?.position?.end.offset;
  return start === undefined || end === undefined
    ? ''
    : text.slice(start, end).replace(/\s+/g, ' ').trim();
}

function gallery(node: ContainerDirective): Gallery {
  return {
    type: 'gallery',
    children: node.children,
    data: { hName: 'section', hProperties: { className: ['gallery'] } },
  };
}

function lineOf(node: Nodes, { context }: Context): number {
  return (node.position?.start.line ?? 1) + context.firstLine - 1;
}

function report(
  node: Directive,
  context: Context,
  { severity = 'error', ...found }: Pick<Problem, 'message' | 'rule'> & Partial<Problem>,
): void {
  const hint = EXAMPLES[node.name] ?? EXAMPLES['foto'] ?? '';
  context.found.problems.push({
    ...found,
    severity,
    file: context.context.file,
    line: lineOf(node, context),
    column: node.position?.start.column ?? 1,
    hint,
  });
}
