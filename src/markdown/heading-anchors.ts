import { anchorOf } from './anchor-of.ts';

/** A heading of a text, and its address within the page. */
export interface ContentsEntry {
  anchor: string;
  /** HTML within a line, without links. */
  title: string;
}

/** Gives each second-level heading of a text an address, and lists them. */
export function headingAnchors(html: string): { html: string; contents: ContentsEntry[] } {
  const contents: ContentsEntry[] = [];
  const taken = new Map<string, number>();
  const marked = html.replace(/<h2>([^]*?)<\/h2>/g, (_, title: string) => {
    const anchor = anchorOf(title.replace(/<[^>]*>/g, ''), taken);
    contents.push({ anchor, title: title.replace(/<\/?a\b[^>]*>/g, '') });
    return `<h2 id="${anchor}">${title}</h2>`;
  });
  return { html: marked, contents };
}
