import { describe, expect, it } from 'vitest';
import { SETTINGS, storyFile } from '../newspaper.ts';
import { commitAt } from '../redirects/git-paper.ts';
import { smallNewspapers, STORY } from './small-newspapers.ts';

const { fresh } = smallNewspapers();
const settings = (more: string): string => `${SETTINGS.replace(/clock:.*\n/, '')}${more}`;

describe('a story that is renamed', () => {
  it('is found at its old address', () => {
    const made = fresh('renamed').write('content/site.yaml', settings(''));
    made.write(STORY, storyFile({ date: '2026-11-20T08:00' }));
    commitAt(made, '2026-11-20T09:00:00Z');
    expect(made.build(['--at', '2026-11-20T18:00'])).toMatchObject({ status: 0 });
    made.git('mv', STORY, 'content/articles/2026/11/lain.md');
    commitAt(made, '2026-11-21T09:00:00Z');
    const r = made.build(['--at', '2026-11-21T18:00']);
    console.log(r.output, made.read('.warta/changes.json'));
    console.log(made.read('dist/2026/11/satu/index.html'));
    expect(r).toMatchObject({ status: 0 });
  });
});
