import { describe, expect, it } from 'vitest';
import { openingWords } from '../../src/components/story/opening-words.ts';

const LONG =
  'Perahu pertama menyeberang pukul 05.30 WIB membawa dua belas pekerja dan tiga sepeda.';

describe('the opening words of a story', () => {
  it.each<[string, string, string | undefined]>([
    ['its first sentence', `<p>${LONG} Yang kedua menyusul.</p><p>Lain.</p>`, LONG],
    [
      'more of them while the first is short',
      `<p>Air surut. ${LONG} Yang ketiga.</p>`,
      `Air surut. ${LONG}`,
    ],
    [
      'plain words, whatever stands in them',
      '<p>Kata <strong>tebal</strong> &#x26; <a href="/x/">tautan</a>&#x3C;b> &quot;kutip&quot;<sup><a href="#n1">1</a></sup>.<br>Lagi&nbsp;dan&shy;baris.</p>',
      'Kata tebal & tautan<b> "kutip". Lagi dan&shy;baris.',
    ],
    [
      'nothing of pictures, lists, quotations, and links to other stories',
      '<figure id="foto-1"><img alt="A"><figcaption><p>Keterangan</p></figcaption></figure><p class="read-also">Baca juga: <a href="/y/">Judul lain</a></p><h2>Judul</h2><table><tr><td><p>Sel</p></td></tr></table><blockquote><p>Kata orang.</p></blockquote><p>Isi berita.</p>',
      'Isi berita.',
    ],
    [
      'nothing for a story without prose',
      '<figure><img alt="A"></figure><ul><li>Satu</li></ul>',
      undefined,
    ],
    ['nothing of an empty paragraph', '<p> </p><p>Isi.</p>', 'Isi.'],
  ])('are %s', (_, html, words) => {
    expect(openingWords(html, 'id')).toBe(words);
  });

  it('end between two words when the first sentence is too long', () => {
    const words = openingWords(`<p>${'kata '.repeat(100)}</p>`, 'id') ?? '';
    expect(words).toMatch(/^(?:kata )+kata…$/);
    expect(words.length).toBeLessThanOrEqual(201);
    expect(openingWords(`<p>${'😀'.repeat(300)}</p>`, 'id')).toBe(`${'😀'.repeat(100)}…`);
  });
});
