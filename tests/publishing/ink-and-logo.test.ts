import { afterEach, describe, expect, it } from 'vitest';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';

const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 2"><path d="M0 0h8v2H0z"/></svg>';
const PAGES = [
  'index.html',
  'kota/index.html',
  '2026/11/perahu/index.html',
  'indeks/index.html',
  '404.html',
];
const papers: Newspaper[] = [];
afterEach(() => {
  for (const paper of papers.splice(0)) paper.delete();
});

function newspaper(settings: string): Newspaper {
  const paper = new Newspaper('ink')
    .write('content/site.yaml', settings)
    .write('content/articles/2026/11/perahu.md', storyFile())
    .write('public/logo.svg', DRAWING);
  papers.push(paper);
  return paper;
}
const stylesOf = (paper: Newspaper): string[] => [
  ...new Set(
    PAGES.map((page) => (paper.read(`dist/${page}`).match(/<style\b.*?<\/style>/g) ?? []).join()),
  ),
];

describe('a paper of its own', () => {
  it('has one ink on every page, in one element, and no style attribute', () => {
    const paper = newspaper(`${SETTINGS}ink: "#7a1f2b"\n`);
    expect(paper.build()).toMatchObject({ status: 0 });
    expect(stylesOf(paper)).toEqual(['<style>:root{--spot:#7a1f2b;--spot-dark:#d49099}</style>']);
  });

  it('shows its drawing in the place of its name, with the name for those who do not see it', () => {
    const paper = newspaper(`${SETTINGS}logo: logo.svg\n`);
    expect(paper.build()).toMatchObject({ status: 0 });
    for (const page of PAGES)
      expect(paper.read(`dist/${page}`)).toContain(
        'class="name"><a href="/"><img src="/logo.svg" alt="Koran Contoh"></a>',
      );
    expect(paper.read('dist/logo.svg')).toBe(DRAWING);
    expect(stylesOf(paper)).toEqual(['']);
  });

  it('is the same after a change of ink and logo as if it had been built anew', () => {
    const paper = newspaper(SETTINGS);
    paper.build();
    paper.write('content/site.yaml', `${SETTINGS}ink: "#0a5c36"\nlogo: logo.svg\n`);
    expect(paper.build()).toMatchObject({ status: 0 });
    const changed = paper.site();
    const anew = newspaper(`${SETTINGS}ink: "#0a5c36"\nlogo: logo.svg\n`);
    expect(anew.build()).toMatchObject({ status: 0 });
    expect(changed).toEqual(anew.site());
  });

  it.each([
    [
      'an ink too pale',
      `${SETTINGS}ink: "#e08a00"\n`,
      ['content/site.yaml:7:1', 'settings/ink-too-pale', 'ink: "#a66600"'],
    ],
    [
      'a logo that is not there',
      `${SETTINGS}logo: lgo.svg\n`,
      [
        'content/site.yaml:7:1',
        'settings/logo-missing',
        'there is no public/lgo.svg',
        'logo: logo.svg',
      ],
    ],
    [
      'a logo of which there is none like it',
      `${SETTINGS}logo: kepala/nama-koran.svg\n`,
      ['settings/logo-missing', 'Put the drawing into public/kepala/nama-koran.svg'],
    ],
  ])(
    'with %s is refused with the corrected line, and the site stays as it is',
    (_name, settings, parts) => {
      const paper = newspaper(SETTINGS);
      paper.build();
      const before = paper.site();
      paper.write('content/site.yaml', settings);
      const { status, output } = paper.build();
      expect(status).toBe(1);
      for (const part of parts) expect(output).toContain(part);
      expect(paper.site()).toEqual(before);
    },
  );
});
