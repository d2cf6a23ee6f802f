import { describe, expect, it } from 'vitest';
import { SETTINGS, storyFile } from '../newspaper.ts';
import { smallNewspapers, STORY } from './small-newspapers.ts';

const { fresh } = smallNewspapers();
const PATH = 'content/articles/2026/11';

describe('a plain link in a story', () => {
  it('to one that readers do not have is told with its line, until they do', () => {
    const made = fresh('links')
      .write('content/site.yaml', SETTINGS.replace(/clock:.*\n/, ''))
      .write(`${PATH}/nanti.md`, storyFile({ title: 'Nanti', date: '2026-11-28T10:00' }))
      .write(
        `${PATH}/nanti-lagi.md`,
        storyFile({ title: 'Terbit', body: 'Lihat [ini](/2026/11/satu/).' }),
      )
      .write(
        `${PATH}/konsep.md`,
        storyFile({ title: 'Konsep', extra: 'draft: true\n', body: '[a](/2026/11/nanti/)' }),
      )
      .write(
        `${PATH}/lewat.md`,
        storyFile({ title: 'Lewat', extra: 'expires: 2026-11-27T20:00\n' }),
      )
      .write(
        `${PATH}/dicabut.md`,
        storyFile({
          title: 'Dicabut',
          extra: 'withdrawn: {at: 2026-11-28T08:00, ground: sara, reason: Alasan.}\n',
        }),
      )
      // One that appears with what it links to.
      .write(
        `${PATH}/serempak.md`,
        storyFile({ title: 'Serempak', date: '2026-11-28T10:00', body: '[a](/2026/11/nanti/)' }),
      )
      .write(
        STORY,
        storyFile({
          body: [
            '[lagi](/2026/11/nanti-lagi/) dan [nanti](/2026/11/nanti/#a)',
            '[penuh](https://contoh.example/2026/11/konsep)',
            '[lewat](/2026/11/lewat/?a=1) [luar](https://lain.example/2026/11/nanti/)',
            '[berkas](nanti.md) [lain](../10/tidak-ada.md)',
            '[dicabut](/2026/11/dicabut/)',
            '[terbit](/articles/2026/11/nanti-lagi.md)',
          ].join('\n\n'),
        }),
      );
    const told = (at: string): string[] => {
      const { status, output } = made.build(['--at', at]);
      expect(status).toBe(0);
      return output
        .split('\n')
        .filter((line) => line.includes('link-to-hidden'))
        .map((line) => line.replace(/\s+\(article.*$/, '').replace(`${PATH}/`, ''))
        .sort((a, b) => Number(a.split(':')[1]) - Number(b.split(':')[1]));
    };
    const before = told('2026-11-28T09:00');
    const lines = [
      /^satu\.md:7:.*leads to 2026\/11\/nanti, which is published on Saturday, 28 November 2026/,
      /^satu\.md:9:.*2026\/11\/konsep, which is a draft$/,
      /^satu\.md:11:.*2026\/11\/lewat, which expired on Friday, 27 November 2026/,
      /^satu\.md:13:.*2026\/11\/nanti, which is published on/,
      /^satu\.md:15:.*2026\/11\/dicabut, which was withdrawn$/,
      /^satu\.md:17:.*the link leads to the file of a story, and readers find nothing there$/,
    ];
    expect(before).toEqual(lines.map((line) => expect.stringMatching(line) as string));
    // Nothing changed, and it is told again.
    expect(told('2026-11-28T09:01')).toEqual(before);
    const there = told('2026-11-28T10:00');
    expect(there.map((line) => line.split(':')[1])).toEqual(['9', '11', '13', '15', '17']);
    expect(there[2]).toContain('the link leads to the file of a story');
  });
});
