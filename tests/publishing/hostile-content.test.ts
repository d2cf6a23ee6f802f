import { describe, expect, it } from 'vitest';
import { storyFile } from '../newspaper.ts';
import { smallNewspapers } from './small-newspapers.ts';

const { fresh } = smallNewspapers();
const EVALUATED =
  '(require("fs").writeFileSync("PWNED", "x"), {title: "Halo", date: "2026-11-27T08:00", section: "kota", draft: true})';
const EVIL = `---\rjs\n${EVALUATED}\n---\n\nIsi.\n`;

describe('content that somebody wrote to do harm', () => {
  it('runs no code: as a story, as a standing page, as an old version in Git', () => {
    const made = fresh('jahat').write('content/articles/2026/11/satu.md', EVIL).commit();
    made.write('content/articles/2026/11/satu.md', storyFile()).commit();
    expect(made.build()).toMatchObject({ status: 0 });
    made.write('content/articles/2026/11/jahat.md', EVIL).write('content/pages/jahat.md', EVIL);
    const { status, output } = made.build();
    expect(status).toBe(1);
    for (const file of ['content/articles/2026/11/jahat.md:1:4', 'content/pages/jahat.md:1:4'])
      expect(output).toContain(`${file}  error: a line ends in a carriage return alone`);
    expect(made.has('PWNED')).toBe(false);
  });

  it('takes neither time nor memory of the stories beside it, each of which is told at once', () => {
    const made = fresh('berat').write('content/articles/2026/11/satu.md', storyFile());
    const bodies: Record<string, string> = {
      kutipan: '>'.repeat(2000),
      daftar: '1. '.repeat(2000),
      spasi: `${' '.repeat(300_000)}x`,
      tabel: `${'|a'.repeat(5000)}|\n${'|-'.repeat(5000)}|\n${'|\n'.repeat(100)}`,
      rujukan: `[a]: /${'b'.repeat(5000)}\n\n${'[a] '.repeat(25_000)}`,
      tebal: 'a**b'.repeat(25_000),
      kurung: '[*'.repeat(50_000),
    };
    for (const [name, body] of Object.entries(bodies))
      made.write(`content/articles/2026/11/${name}.md`, storyFile({ body }));
    made.write(
      'content/articles/2026/11/kunci.md',
      storyFile({
        extra: Array.from({ length: 1000 }, (_, index) => `kunci${index}: x\n`).join(''),
      }),
    );
    made.write(
      'content/articles/2026/11/kepala.md',
      storyFile({ extra: 'kind: explainer\n', body: '## Air surut\n\nIsi.\n\n'.repeat(4000) }),
    );
    made.write('content/pages/kutipan.md', `---\ntitle: Kutipan\n---\n\n${'>'.repeat(2000)}\n`);
    const { status, output } = made.build();
    expect(status).toBe(1);
    for (const name of ['kutipan', 'daftar', 'tabel', 'rujukan', 'tebal', 'kurung'])
      expect(output).toMatch(
        new RegExp(`content/articles/2026/11/${name}\\.md:\\d+:1  error: .*\\(markdown/excess\\)`),
      );
    expect(output).toMatch(/content\/pages\/kutipan\.md:5:1 {2}error: .*\(markdown\/excess\)/);
    expect(output).toContain(
      'content/articles/2026/11/kunci.md:5:1  error: there is no key “kunci0”',
    );
    for (const name of ['satu', 'spasi', 'kepala'])
      expect(output).not.toContain(`2026/11/${name}.md`);
  });
});
