import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';

const open: Newspaper[] = [];
afterAll(() => {
  for (const made of open) made.delete();
});

describe('astro build by itself', () => {
  it('leaves the finished site that warta build makes, and compiles once', () => {
    const [hosted, own] = ['hosted', 'own'].map((name) =>
      new Newspaper(name)
        .write('content/site.yaml', SETTINGS)
        .write('content/articles/2026/11/satu.md', storyFile()),
    ) as [Newspaper, Newspaper];
    open.push(hosted, own);
    hosted.uncompiled();
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(hosted.root, 'node_modules/astro/bin/astro.mjs'), 'build'],
      {
        cwd: hosted.root,
        encoding: 'utf8',
        env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Published dist/');
    expect(stdout).not.toContain('Compiling');
    expect(own.build()).toMatchObject({ status: 0 });
    expect(hosted.site()).toEqual(own.site());
    expect(hosted.read('dist/2026/11/satu/index.html')).toContain('Isi berita.');
  });

  it('fails when a story is wrong', () => {
    const wrong = new Newspaper('wrong')
      .write('content/site.yaml', SETTINGS)
      .write('content/articles/2026/11/satu.md', storyFile({ section: 'kotta' }));
    open.push(wrong);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(wrong.root, 'node_modules/astro/bin/astro.mjs'), 'build'],
      { cwd: wrong.root, encoding: 'utf8', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } },
    );
    expect(status).toBe(1);
    expect(stdout + stderr).toContain('content/articles/2026/11/satu.md:4:10');
    expect(wrong.has('dist')).toBe(false);
  });
});
