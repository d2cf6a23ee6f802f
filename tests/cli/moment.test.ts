import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { type Newspaper, storyFile } from '../newspaper.ts';
import { smallNewspapers, STORY } from '../publishing/small-newspapers.ts';

const { fresh } = smallNewspapers();
const IN_PAPUA =
  'name: Koran Contoh\naddress: https://contoh.example/\nzone: Asia/Jayapura\nsections: [{id: kota, title: Kota}]\n';

describe('the moment of --at', () => {
  let kept: Newspaper | undefined;
  const papuan = (): Newspaper => (kept ??= fresh('at').write('content/site.yaml', IN_PAPUA));

  it.each([
    ['UTC', '2026-11-28T09:00', '2026-11-28T09:00:00+09:00'],
    ['Pacific/Auckland', '2026-11-28T09:00', '2026-11-28T09:00:00+09:00'],
    ['Pacific/Auckland', '2026-11-28', '2026-11-28T00:00:00+09:00'],
    ['America/New_York', '2026-11-28T09:00+07:00', '2026-11-28T11:00:00+09:00'],
  ])('is by the paper’s clocks on a machine in %s: %s', (TZ, at, moment) => {
    // A build from nothing each time, with what it has compiled.
    const made = papuan().remove('.warta/archive.sqlite').remove('dist');
    expect(made.command(['--at', at], { TZ })).toMatchObject({ status: 0 });
    expect(made.read('.warta/index.json')).toContain(`"builtAt":"${moment}"`);
  });

  it('publishes what is due at the beginning of that day there, and nothing later', () => {
    const made = fresh('day')
      .write('content/site.yaml', IN_PAPUA)
      .write(STORY, storyFile({ title: 'Tengah malam', date: '2026-11-28T00:00' }))
      .write(STORY.replace('satu', 'dua'), storyFile({ title: 'Semenit', date: '2026-11-28T00:01' }));
    expect(made.build(['--at', '2026-11-28'])).toMatchObject({ status: 0 });
    expect(made.read('dist/index.html')).toContain('Tengah malam');
    expect(made.read('dist/index.html')).not.toContain('Semenit');
  }); // prettier-ignore

  it.each([
    ['kemarin', '--at: “kemarin” is not a date.\n  --at 2026-11-28T09:00\n'],
    ['28-11-2026', '--at: “28-11-2026” is not a date.\n  --at 2026-11-28T09:00\n'],
    ['1764288000', '--at: “1764288000” is not a date.\n  --at 2026-11-28T09:00\n'],
    ['0026-11-28', '--at: “0026-11-28” is not a date.\n  --at 2026-11-28T09:00\n'],
    ['2026-11-31', '--at: 2026-11 has 30 days, not 31.\n  --at 2026-11-30T00:00\n'],
    ['2026-11-28T24:00', '--at: there is no time 24:00:0.\n  --at 2026-11-28T09:00\n'],
  ])('is refused when it is none, with one: %s', (at, said) => {
    const made = papuan().remove('dist');
    expect(made.build(['--at', at])).toEqual({ status: 2, output: said });
    expect(made.has('dist')).toBe(false);
  });
});

describe('the moments of warta reactions undo', () => {
  it('are read before anything is opened', () => {
    const made = fresh('undo').write('content/site.yaml', `${IN_PAPUA}reactionService: {}\n`);
    const { status, stderr } = spawnSync(
      process.execPath,
      'bin/warta.mjs reactions undo 2026/11/satu --from 2026-11-28 --until besok'.split(' '),
      { cwd: made.root, encoding: 'utf8' },
    );
    expect(stderr).toBe('--until: “besok” is not a date.\n  --until 2026-11-28T09:00\n');
    expect(status).toBe(2);
    expect(made.has('data')).toBe(false);
  });
});
