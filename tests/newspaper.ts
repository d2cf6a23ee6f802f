import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, inject } from 'vitest';
import { buildBeside, endBuilding } from './build-beside.ts';

const PROJECT = resolve(import.meta.dirname, '..');
/** In `.warta/`: the pages as they were compiled, and of what. */
const COMPILED = ['out', 'bundle.json', 'route-inputs.json'];
/** In `.warta/`: icons, each set by what it was drawn of and by which code. */
const ICONS = 'icons';
const CODE = [
  'bin',
  'src',
  'astro.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  '.gitignore',
];
/**
 * What the command runs. What stands in the other folders is compiled into pages, and imported by
 * nobody.
 */
const RUN =
  /^(?:bin|node_modules|package\.json|src)(?:$|\/(?!(?:browser|components|layouts|pages|styles)\/))/;

export interface CommandResult {
  status: number | null;
  output: string;
}

afterAll(endBuilding);

/**
 * A small newspaper in a folder of its own, with the project's real code, built by what the real
 * command runs. The first one that is built compiles the pages and draws icons; the others of a run
 * begin with them, and compile and draw again as soon as their code, or what they draw, is another
 * one.
 */
export class Newspaper {
  readonly root: string;
  /** Whether its code is the project's, byte for byte. */
  #isCodeOurs = true;

  /** A new one, or the one that lies in a folder already. */
  constructor(name = 'paper', existing?: string) {
    if (existing !== undefined) {
      this.root = existing;
      this.#isCodeOurs = false;
      return;
    }
    const base = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
    this.root = mkdtempSync(join(base, `warta-${name}-`));
    for (const path of CODE)
      cpSync(join(PROJECT, path), join(this.root, path), { recursive: true });
    symlinkSync(join(PROJECT, 'node_modules'), join(this.root, 'node_modules'));
    mkdirSync(join(this.root, 'content'));
    mkdirSync(join(this.root, 'public'));
    if (existsSync(sharedPages())) copyCompiled(sharedPages(), join(this.root, '.warta'));
  }

  /** Takes over the compiled pages of another newspaper. */
  withBundleOf(other: Newspaper): this {
    copyCompiled(join(other.root, '.warta'), join(this.root, '.warta'));
    return this;
  }

  /** Its next build compiles the pages. */
  uncompiled(): this {
    for (const path of COMPILED) this.remove(join('.warta', path));
    return this;
  }

  /**
   * Takes over all that another newspaper with the same code and content has built: its pages, its
   * archive and its site.
   */
  withSiteOf(other: Newspaper): this {
    // With the times of folders, and with files that have two names.
    execFileSync('cp', ['-a', join(other.root, '.warta'), join(other.root, 'dist'), this.root]);
    return this;
  }

  write(path: string, text: string | Uint8Array): this {
    this.#touch(path);
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
    return this;
  }

  remove(path: string): this {
    this.#touch(path);
    rmSync(join(this.root, path), { recursive: true, force: true });
    return this;
  }

  has(path: string): boolean {
    return existsSync(join(this.root, path));
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  bytes(path: string): Buffer {
    return readFileSync(join(this.root, path));
  }

  /**
   * As its command builds it, in a process that has loaded the code for other newspapers before; a
   * newspaper with other code, or with other variables, has it run.
   */
  build(args: readonly string[] = [], env?: Record<string, string>): CommandResult {
    if (!this.#isCodeOurs || env !== undefined) return this.command(args, env);
    const { status, output } = buildBeside({
      root: this.root,
      args,
      env: process.env as Record<string, string>,
    });
    if (status === 0) this.#share();
    return { status, output };
  }

  /** Its own command, in a process of its own. */
  command(args: readonly string[] = [], env: Record<string, string> = {}): CommandResult {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['bin/warta.mjs', 'build', ...args],
      { cwd: this.root, encoding: 'utf8', env: { ...variables(), ...env } },
    );
    if (status === 0) this.#share();
    return { status, output: stdout + stderr };
  }

  /** A build that is killed after so many milliseconds; resolves when it is gone. */
  buildAndKill(after: number, args: readonly string[] = []): Promise<void> {
    return new Promise((done) => {
      const child = spawn(process.execPath, ['bin/warta.mjs', 'build', ...args], {
        cwd: this.root,
        env: variables(),
        stdio: 'ignore',
      });
      const timer = setTimeout(() => child.kill('SIGKILL'), after);
      child.on('close', () => {
        clearTimeout(timer);
        done();
      });
    });
  }

  commit(): this {
    if (!existsSync(join(this.root, '.git'))) this.git('init', '-q');
    this.git('add', '-A');
    this.git(
      '-c',
      'user.name=Redaksi',
      '-c',
      'user.email=redaksi@contoh.example',
      'commit',
      '-q',
      '--allow-empty',
      '-m',
      'Terbit',
    );
    return this;
  }

  git(...args: string[]): void {
    execFileSync('git', args, { cwd: this.root, stdio: 'ignore' });
  }

  /** Every file of the site with the digest of its bytes. */
  site(): Record<string, string> {
    const dist = join(this.root, 'dist');
    if (!existsSync(dist)) return {};
    const files = readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1))
      .sort();
    return Object.fromEntries(
      files.map((file) => [
        file,
        createHash('sha1')
          .update(readFileSync(join(dist, file)))
          .digest('hex'),
      ]),
    );
  }

  delete(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  #touch(path: string): void {
    if (RUN.test(path)) this.#isCodeOurs = false;
  }

  /** In one step, so that nobody finds half of it. */
  #share(): void {
    if (existsSync(sharedPages())) return;
    const copy = mkdtempSync(`${sharedPages()}-`);
    try {
      copyCompiled(join(this.root, '.warta'), copy);
      renameSync(copy, sharedPages());
    } catch {
      // Another file of tests was first, or this build needed no pages.
      rmSync(copy, { recursive: true, force: true });
    }
  }
}

/**
 * Without the place where the run of all tests keeps compiled code: a newspaper's own code goes
 * with it.
 */
function variables(): NodeJS.ProcessEnv {
  const { NODE_COMPILE_CACHE: _, ...env } = process.env;
  return env;
}

const sharedPages = (): string => join(inject('shared'), 'pages');

function copyCompiled(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const path of COMPILED) cpSync(join(from, path), join(to, path), { recursive: true });
  if (existsSync(join(from, ICONS)))
    cpSync(join(from, ICONS), join(to, ICONS), { recursive: true });
}

export const SETTINGS = `name: Koran Contoh
address: https://contoh.example/
clock: 2026-11-28T09:00
sections:
  - {id: kota, title: Kota}
  - {id: ekonomi, title: Ekonomi}
`;

/** A story file with plain values. */
export function storyFile({
  title = 'Judul',
  date = '2026-11-27T08:00',
  section = 'kota',
  extra = '',
  body = 'Isi berita.',
}: {
  title?: string;
  date?: string;
  section?: string;
  extra?: string;
  body?: string;
} = {}): string {
  return `---\ntitle: ${title}\ndate: ${date}\nsection: ${section}\n${extra}---\n\n${body}\n`;
}
