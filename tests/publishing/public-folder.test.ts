import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { publicFiles } from '../../src/publishing/assets/public-files.ts';
import { listSourcesFromFolder } from '../../src/archive/sources/folder-source-lister.ts';
import { listSourcesFromGit } from '../../src/archive/sources/git-source-lister.ts';
import { placeProblems } from '../../src/archive/checks/place-problems.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function folderOf(files: Record<string, string | Buffer>): string {
  const folder = mkdtempSync(join(tmpdir(), 'warta-public-'));
  folders.push(folder);
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

const KEY = `-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEAu1SU1LfVLPHCozMxH2Mo4lgOEePzNm0tRgeLezV6ffAt0gun\n-----END RSA PRIVATE KEY-----\n`;
const errors = (folder: string, listed: string[] = []): string[] =>
  publicFiles(folder, listed)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ file, message }) => `${file}: ${message}`);
const warnings = (folder: string): string[] =>
  publicFiles(folder, [])
    .problems.filter(({ severity }) => severity === 'warning')
    .map(({ file, message }) => `${file}: ${message}`);
/** A file whose name is these bytes. */
const writeRaw = (folder: string, name: string): void => {
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')]), 'x');
};

describe('a file of public/ is published as it is', () => {
  it('when it is what papers have there', () => {
    const folder = folderOf({
      'ads.txt': 'google.com, pub-0, DIRECT\n',
      'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      '.well-known/assetlinks.json': '[]',
      CNAME: 'contoh.example',
      'unduhan/pers.pdf': '%PDF-1.7',
      'kit.zip': 'PK\x03\x04',
      'suara.mp3': 'ID3',
      'cert.txt': '-----BEGIN CERTIFICATE-----\nMIIB\n',
      'jsencrypt.js':
        'var k="-----BEGIN RSA PRIVATE KEY-----\\n";k+=x;k+="\\n-----END RSA PRIVATE KEY-----";',
      'Foto Kami 🚲.txt': 'x',
      'gmbr.é.txt': 'x',
      'kosong.txt': '',
    });
    const { files, problems } = publicFiles(folder, []);
    expect(problems).toEqual([]);
    expect([...files.keys()].sort()).toEqual([
      '.well-known/assetlinks.json',
      'CNAME',
      'Foto Kami 🚲.txt',
      'ads.txt',
      'cert.txt',
      'favicon.svg',
      'gmbr.é.txt',
      'jsencrypt.js',
      'kit.zip',
      'kosong.txt',
      'suara.mp3',
      'unduhan/pers.pdf',
    ]);
  });

  it('unless it is there for Git or left by the computer, of which one warning tells', () => {
    const folder = folderOf({
      '.gitkeep': '',
      '.gitignore': '*',
      '.DS_Store': 'x',
      'foto/Thumbs.db': 'x',
      'foto/desktop.ini': 'x',
      '._a.txt': 'x',
    });
    expect(publicFiles(folder, []).files.size).toBe(0);
    expect(errors(folder)).toEqual([]);
    expect(warnings(folder)).toEqual([
      'public/.DS_Store: this file and 3 like it of the computer’s own are not published',
    ]);
  });
});

describe('a file of public/ is refused', () => {
  it.each<[string, string | Buffer, string]>([
    ['.env', 'KUNCI=1', 'hidden'],
    ['.git/config', '[core]', 'hidden'],
    ['.htpasswd', 'a:b', 'hidden'],
    ['.well-known/.env', 'A=1', 'hidden'],
    ['a/.well-known/x', 'x', 'hidden'],
    ['.nojekyll', '', 'hidden'],
    ['.github/workflows/x.yml', 'x', 'hidden'],
    ['produksi.env', 'A=1', 'secrets'],
    ['secrets.json', '{}', 'secrets'],
    ['kunci.pem', 'x', 'a key'],
    ['id_ed25519', 'x', 'a key'],
    ['sertifikat.P12', 'x', 'a key'],
    ['data.sqlite', '', 'a database'],
    ['data.sqlite3-wal', '', 'a database'],
    ['Data.DB', '', 'a database'],
    ['isi.sql', '', 'a dump'],
    ['site.yaml.bak', '', 'leaves behind'],
    ['index.html~', '', 'leaves behind'],
    ['a.swp', '', 'leaves behind'],
    ['#a.txt#', '', 'leaves behind'],
    ['lama.orig', '', 'leaves behind'],
    ['situs.tar.gz', '', 'an archive'],
    ['cadangan-2026.zip', 'PK\x03\x04', 'a backup'],
    ['wp-config.php', '<?php', 'a program for a server'],
    ['akses.log', '', 'a log'],
    ['node_modules/x/a.js', '', 'a folder of a program'],
    ['foto.bin', 'SQLite format 3\0rest', 'an SQLite database'],
    ['catatan.txt', `\uFEFF${KEY}`, 'a private key'],
    ['catatan.json', JSON.stringify({ private_key: KEY.replace('RSA ', '') }), 'a private key'],
    [
      'dalam.txt',
      Buffer.concat([Buffer.alloc((1 << 20) - 20, 'x'), Buffer.from(KEY)]),
      'a private key',
    ],
    ['windows.txt', KEY.replaceAll('\n', '\r\n'), 'a private key'],
    [
      'pgp.asc',
      `-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: 1\n\n${'A'.repeat(64)}\n`,
      'a private key',
    ],
    ['isi.txt', '-- MySQL dump 10.13\n', 'a dump of a database'],
    ['isi.dat', 'PGDMP\x01', 'a dump of a PostgreSQL database'],
    ['kp.bin', Buffer.from('03d9a29a67fb4bb5', 'hex'), 'a store of passwords'],
  ])('%s', (path, bytes, what) => {
    const folder = folderOf({ [path]: bytes });
    const [problem, ...others] = publicFiles(folder, []).problems.filter(
      ({ severity }) => severity === 'error',
    );
    expect(others).toEqual([]);
    expect(problem?.message).toContain(what);
    expect(problem?.message).toContain('everything in public/ is published');
    const named = problem?.file.replace(/^public\//, '') ?? '';
    expect(problem?.hint).toContain(`publicFiles: [${JSON.stringify(named)}]`);
    // What the hint says is enough, and nothing less.
    expect(errors(folder, [named])).toEqual([]);
    expect([...publicFiles(folder, [named]).files.keys()]).toEqual([path]);
    expect(errors(folder, ['lain'])).toHaveLength(1);
  });

  it('when it is a link, wherever that leads, a pipe or a socket, and nothing hangs', () => {
    const outside = folderOf({ 'data.txt': 'BURUNGKENARI' });
    const folder = folderOf({ 'biasa.txt': 'x' });
    symlinkSync(outside, join(folder, 'statistik'));
    symlinkSync(join(outside, 'data.txt'), join(folder, 'data.txt'));
    symlinkSync('biasa.txt', join(folder, 'sini.txt'));
    symlinkSync('tiada', join(folder, 'putus.txt'));
    symlinkSync('.', join(folder, 'lingkar'));
    execFileSync('mkfifo', [join(folder, 'pipa')]);
    expect(errors(folder, ['statistik', 'data.txt', 'pipa'])).toEqual([
      ...['data.txt', 'lingkar', 'putus.txt', 'sini.txt', 'statistik'].map(
        (name) =>
          `public/${name}: symbolic links are not followed: they could publish what lies outside the newspaper`,
      ),
      'public/pipa: this is neither a file nor a folder, but a pipe, a socket or a device',
    ]);
    expect([...publicFiles(folder, []).files.keys()]).toEqual(['biasa.txt']);
    const link = `${folder}-link`;
    folders.push(link);
    symlinkSync(folder, link);
    expect(errors(link)).toEqual([
      'public: symbolic links are not followed: they could publish what lies outside the newspaper',
    ]);
    expect(publicFiles(join(folder, 'tiada'), [])).toEqual({ files: new Map(), problems: [] });
  });

  it('when its name is none that every computer keeps, with the command that renames it', () => {
    const folder = folderOf({
      'con.txt': 'x',
      'a/titik.': 'x',
      'spasi ': 'x',
      'Foto.txt': 'x',
      'foto.txt': 'y',
      'é.css': 'x',
      'e\u0301.css': 'x',
      'balik\u202etxt.exe': 'x',
    });
    writeRaw(folder, 'caf\xe9.txt');
    writeRaw(folder, 'baris\nbaru.txt');
    const said = new Map(
      publicFiles(folder, [])
        .problems.filter(({ severity }) => severity === 'error')
        .map(({ file, message, hint }) => [file, `${message} ${hint}`]),
    );
    expect(said.get('public/con.txt')).toBe(
      'Windows keeps the name “con.txt” for itself mv public/con.txt public/berkas-con.txt',
    );
    expect(said.get('public/a/titik.')).toContain('ends in a full stop');
    expect(said.get('public/spasi ')).toBe(
      "the name “spasi ” ends in a space, which Windows takes away mv 'public/spasi ' public/spasi",
    );
    expect(said.get('public/foto.txt')).toContain(
      'Windows and macOS keep only one of this file and public/Foto.txt',
    );
    expect([...said.keys()].filter((file) => file.endsWith('.css'))).toHaveLength(1);
    expect(said.get('public/balik\uFFFDtxt.exe')).toBe(
      "the name has invisible characters: balik\\xe2\\x80\\xaetxt.exe mv $'public/balik\\xe2\\x80\\xaetxt.exe' public/balik-txt.exe",
    );
    expect(said.get('public/caf\uFFFD.txt')).toBe(
      "the name is not in UTF-8: caf\\xe9.txt mv $'public/caf\\xe9.txt' public/cafe.txt",
    );
    expect(said.get('public/baris\uFFFDbaru.txt')).toBe(
      "the name has invisible characters: baris\\x0abaru.txt mv $'public/baris\\x0abaru.txt' public/baris-baru.txt",
    );
    for (const [, hint] of said) expect(hint).not.toMatch(/[\p{Cc}\u202e]/u);
  });
});

it('a file of public/ that is something else than its name says is told, with what it is', () => {
  const folder = folderOf({
    'a.mp4': '\x7fELF',
    'b.jpg': '<!DOCTYPE html>',
    'c.png': '<?xml version="1.0"?><!-- x --><svg xmlns="http://www.w3.org/2000/svg"/>',
    'd.mp3': 'bukan suara',
    'e.pdf': gzipSync('x'),
    'f.txt': Buffer.from('\x7fELF'),
    'g.webp': '',
    'h.ogg': 'MZ\x90',
    'i.css': 'a{}',
    'j.json': '{}',
    'k.gif': Buffer.from([1, 2, 3]),
  });
  expect(warnings(folder)).toEqual([
    'public/a.mp4: the name says that it is MPEG-4, but it is a program (Linux)',
    'public/b.jpg: the name says that it is JPEG, but it is HTML, a page of the web',
    'public/c.png: the name says that it is PNG, but it is an SVG drawing',
    'public/d.mp3: the name says that it is MP3, but it is text',
    'public/e.pdf: the name says that it is PDF, but it is a gzip archive',
    'public/f.txt: the name says that it is text, but it is a program (Linux)',
    'public/g.webp: the name says that it is WebP, but it is empty',
    'public/h.ogg: the name says that it is Ogg, but it is a program (Windows)',
    'public/k.gif: the name says that it is GIF, but it is not',
  ]);
});

describe.each([false, true])('names in content/ (in Git: %s)', (inGit) => {
  it('are told with their bytes, and with the command that renames them', async () => {
    const folder = folderOf({ 'media/nul.jpg': 'x', 'media/Satu.jpg': 'x', 'media/satu.jpg': 'y' });
    writeRaw(join(folder, 'media'), 'caf\xe9 2.jpg');
    writeRaw(join(folder, 'media'), "it's\x1b[31m.jpg");
    if (inGit)
      for (const args of [
        ['init', '-q'],
        ['add', '-A'],
      ])
        execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
    const listing = inGit
      ? (await listSourcesFromGit(folder)).listing
      : listSourcesFromFolder(folder);
    expect(placeProblems(listing).map(({ file, message, hint }) => [file, message, hint])).toEqual([
      [
        'content/media/caf\uFFFD 2.jpg',
        'the name is not in UTF-8: media/caf\\xe9 2.jpg',
        "mv $'content/media/caf\\xe9 2.jpg' content/media/cafe-2.jpg",
      ],
      [
        "content/media/it's\uFFFD[31m.jpg",
        "the name has invisible characters: media/it's\\x1b[31m.jpg",
        "mv $'content/media/it\\'s\\x1b[31m.jpg' content/media/it-s-31m.jpg",
      ],
      [
        'content/media/nul.jpg',
        'Windows keeps the name “nul.jpg” for itself',
        'mv content/media/nul.jpg content/media/berkas-nul.jpg',
      ],
      [
        'content/media/satu.jpg',
        'Windows and macOS keep only one of this file and content/media/Satu.jpg, whose names differ in capitals or in the writing of an accent alone',
        'Delete one of them, or give it another name.',
      ],
    ]);
  });
});

it('a pipe in content/ is told, and not waited for', () => {
  const folder = folderOf({});
  execFileSync('mkfifo', [join(folder, 'site.yaml')]);
  expect(placeProblems(listSourcesFromFolder(folder))).toMatchObject([
    { rule: 'content/no-file', file: 'content/site.yaml', hint: 'rm content/site.yaml' },
  ]);
});
