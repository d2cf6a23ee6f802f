import { beforeAll, describe, expect, it } from 'vitest';
import { clockProblem } from '../../src/publishing/reports/wrong-clock.ts';
import { SETTINGS, storyFile, type Newspaper } from '../newspaper.ts';
import { commitAt } from '../redirects/git-paper.ts';
import { smallNewspapers, STORY } from './small-newspapers.ts';

const { fresh } = smallNewspapers();
const ms = (text: string): number => Date.parse(text);

describe('how far a clock may be behind', () => {
  const zone = 'Asia/Jakarta';
  it.each<[string, string, { built?: string; committed?: string }, boolean]>([
    ['nothing is known', '1970-01-01T00:00Z', {}, false],
    [
      'ten minutes after a build is a step of the net’s time',
      '2026-11-28T09:00Z',
      { built: '2026-11-28T09:10Z' },
      false,
    ],
    ['half an hour is a wrong zone', '2026-11-28T09:00Z', { built: '2026-11-28T09:30Z' }, true],
    [
      'a day after a commit is a writer’s zone',
      '2026-11-28T09:00Z',
      { committed: '2026-11-29T09:00Z' },
      false,
    ],
    ['more is none', '2026-11-28T09:00Z', { committed: '2026-11-29T09:01Z' }, true],
    [
      'a build counts before a commit',
      '2026-11-28T09:00Z',
      { built: '2026-11-28T10:00Z', committed: '2026-11-28T08:00Z' },
      true,
    ],
  ])('%s', (_name, now, { built, committed }, isWrong) => {
    expect(
      clockProblem(
        ms(now),
        {
          built: built === undefined ? undefined : ms(built),
          committed: committed === undefined ? undefined : ms(committed),
        },
        zone,
      ) !== undefined,
    ).toBe(isWrong);
  });
});

describe('a machine whose clock is wrong', () => {
  const on = (time: string): Record<string, string> => ({
    NODE_OPTIONS: `--import=data:text/javascript,Date.now=()=>${ms(time)}`,
  });
  let made: Newspaper;
  let before: Record<string, string>;
  beforeAll(() => {
    made = fresh('clock')
      .write('content/site.yaml', SETTINGS.replace(/clock:.*\n/, ''))
      .write(STORY, storyFile({ date: '2026-11-10T08:00' }));
    commitAt(made, '2026-11-27T02:00:00Z');
    expect(made.build([], on('2026-11-28T02:00:00Z'))).toMatchObject({ status: 0 });
    before = made.site();
  });

  it('is refused with both times, and the old site stays', () => {
    const { status, output } = made.build([], on('2020-01-01T00:00:00Z'));
    expect(status).toBe(1);
    expect(output).toMatch(
      /^\.warta {2}error: this machine’s clock says 2020-01-01T07:00:00\+07:00, but the last build here took place at 2026-11-28T09:00:00\+07:00: what was published since would be taken away {2}\(clock\/wrong\)\n {4}Set the clock; or say what time it is: npx warta build --at 2026-11-28T09:00\+07:00$/m,
    );
    expect(made.site()).toEqual(before);
    expect(made.build([], on('2026-11-28T01:55:00Z'))).toMatchObject({ status: 0 });
  });

  it('is known by the last commit where nothing was built yet', () => {
    const { status, output } = made
      .remove('.warta/archive.sqlite')
      .remove('.warta/archive.sqlite-wal')
      .remove('.warta/archive.sqlite-shm')
      .build([], on('2020-01-01T00:00:00Z'));
    expect(status).toBe(1);
    expect(output).toMatch(
      /^\.git {2}error: this machine’s clock says 2020-01-01T07:00:00\+07:00, but the last commit is of 2026-11-27T09:00:00\+07:00/m,
    );
    expect(made.site()).toEqual(before);
  });

  it('does not matter where a time is asked for or the paper has its own; and a clock that was ahead is put right by asking', () => {
    expect(made.build(['--at', '2026-11-27T12:00'], on('2020-01-01T00:00:00Z'))).toMatchObject({
      status: 0,
    });
    expect(made.build([], on('2031-01-01T00:00:00Z'))).toMatchObject({ status: 0 });
    expect(made.build([], on('2026-11-28T03:00:00Z')).output).toContain('2031-01-01T07:00');
    expect(made.build(['--at', '2026-11-28T10:00'], on('2026-11-28T03:00:00Z'))).toMatchObject({
      status: 0,
    });
    expect(made.build([], on('2026-11-28T03:01:00Z'))).toMatchObject({ status: 0 });
    expect(made.site()).toEqual(before);
    expect(
      made.write('content/site.yaml', SETTINGS).build([], on('2020-01-01T00:00:00Z')),
    ).toMatchObject({ status: 0 });
  });
});
