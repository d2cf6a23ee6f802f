import { describe, expect, it } from 'vitest';
import { underBase } from '../../src/html/under-base.ts';

describe('a page under a path of its host', () => {
  it.each([
    [
      'links and forms',
      '<a class="x" href="/kota/">Kota</a><form method="post" action="/api/a">',
      '<a class="x" href="/koran/kota/">Kota</a><form method="post" action="/koran/api/a">',
    ],
    ['the home page', '<a href="/">', '<a href="/koran/">'],
    [
      'pictures in every form',
      '<img src="/foto/a.webp" srcset="/foto/a.webp 360w, /foto/b.webp 720w"><video poster="/p.jpg" src="/v.mp4">',
      '<img src="/koran/foto/a.webp" srcset="/koran/foto/a.webp 360w, /koran/foto/b.webp 720w"><video poster="/koran/p.jpg" src="/koran/v.mp4">',
    ],
    [
      'preloaded pictures',
      '<link rel="preload" imagesrcset="/a.avif 1x,/b.avif 2x" href="/a.avif"/>',
      '<link rel="preload" imagesrcset="/koran/a.avif 1x,/koran/b.avif 2x" href="/koran/a.avif"/>',
    ],
    [
      'after a value with signs of its own',
      '<img alt="a > b, /c" src="/a.webp">',
      '<img alt="a > b, /c" src="/koran/a.webp">',
    ],
    ['in the lines of a tag', '<a\n  href="/kota/"\n>', '<a\n  href="/koran/kota/"\n>'],
  ])('has its addresses there: %s', (_, html, expected) => {
    expect(underBase(html, '/koran/')).toBe(expected);
  });

  it.each([
    ['another host', '<a href="//lain.example/">'],
    ['a whole address', '<a href="https://lain.example/kota/">'],
    ['a part of the page', '<a href="#isi">'],
    ['words', '<p>Tulis href="/kota/" begitu, lalu src="/x" &lt;a href="/x"&gt;</p>'],
    ['values that only look like it', '<p title="/kota/" data-x="/y">'],
    ['the end of an element', '</a href="/x">'],
  ])('leaves alone: %s', (_, html) => {
    expect(underBase(html, '/koran/')).toBe(html);
  });

  it('takes any letter of a path for itself, and leaves a page at the root as it is', () => {
    expect(underBase('<a href="/x/">', '/a$1$&/')).toBe('<a href="/a$1$&/x/">');
    expect(underBase('<a href="/x/">', '/')).toBe('<a href="/x/">');
  });
});
