import { describe, expect, it } from 'vitest';
import { SETTINGS, type Newspaper } from '../newspaper.ts';
import { smallNewspapers } from './small-newspapers.ts';

const { fresh } = smallNewspapers();
const MOVING = SETTINGS.replace(/clock:.*\n/, '');
const SECURITY = 'security: {contact: keamanan@contoh.example}\n';
const changed = (made: Newspaper): string[] =>
  Object.values(JSON.parse(made.read('.warta/changes.json')) as Record<string, string[]>)
    .flat()
    .filter((file) => file.startsWith('.well-known'));

describe('security.txt', () => {
  it('is renewed by the first build of a month, and is as if built anew then; without the setting it is not there', () => {
    const made = fresh('security').write('content/site.yaml', MOVING + SECURITY);
    const build = (at: string): string[] => {
      expect(made.build(['--at', at])).toMatchObject({ status: 0 });
      return changed(made);
    };
    expect(build('2026-11-28T09:00')).toEqual(['.well-known/security.txt']);
    expect(made.read('dist/.well-known/security.txt')).toBe(
      'Contact: mailto:keamanan@contoh.example\nExpires: 2027-05-01T00:00:00Z\nPreferred-Languages: id\nCanonical: https://contoh.example/.well-known/security.txt\n',
    );
    expect(build('2026-11-30T23:30')).toEqual([]);
    // The build asks for the midnight at which the month begins.
    expect(
      Date.parse(
        (JSON.parse(made.read('.warta/changes.json')) as { nextBuildAt: string }).nextBuildAt,
      ),
    ).toBe(Date.parse('2026-12-01T00:00+07:00'));
    expect(build('2026-12-01T00:00')).toEqual(['.well-known/security.txt']);
    expect(made.read('dist/.well-known/security.txt')).toContain('Expires: 2027-06-01T00:00:00Z');
    const anew = fresh('security-anew').write('content/site.yaml', MOVING + SECURITY);
    expect(anew.build(['--at', '2026-12-01T00:00'])).toMatchObject({ status: 0 });
    expect(made.site()).toEqual(anew.site());
    made.write('content/site.yaml', MOVING);
    expect(build('2026-12-01T00:00')).toEqual(['.well-known/security.txt']);
    expect(made.has('dist/.well-known/security.txt')).toBe(false);
  });

  it('is refused with two owners, and with a contact that nobody can write to', () => {
    const made = fresh('owners')
      .write('content/site.yaml', SETTINGS + SECURITY)
      .write('public/.well-known/security.txt', 'Contact: https://contoh.example/\n');
    const { status, output } = made.build();
    expect([status, output]).toEqual([
      1,
      expect.stringContaining(
        'public/.well-known/security.txt  error: the build writes the file .well-known/security.txt itself, from the settings  (public/address-taken)',
      ),
    ]);
    made.write('content/site.yaml', SETTINGS);
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.read('dist/.well-known/security.txt')).toBe('Contact: https://contoh.example/\n');
    made.write('content/site.yaml', `${SETTINGS}security: {contact: http://contoh.example/}\n`);
    const second = made.build();
    expect(second.status).toBe(1);
    for (const part of [
      'content/site.yaml:7:12',
      '“security.contact” is not right: an e-mail address, tel:+… or https://…',
      'contact: keamanan@tambangan.example',
    ])
      expect(second.output).toContain(part);
  });
});

describe('files that a paper puts into public/', () => {
  it('are published byte for byte: ads.txt, humans.txt, and whatever proves that the paper is its owner’s', () => {
    const files = {
      'ads.txt': '\uFEFFgoogle.com, pub-1, DIRECT, f08c47fec0942fa0\r\nOWNERDOMAIN=contoh.example',
      'humans.txt': '/* REDAKSI */\nSiti Rekaan\n',
      '.well-known/atproto-did': 'did:plc:x',
      'google0000000000000000.html': 'google-site-verification: google0000000000000000.html',
    };
    const made = fresh('files');
    for (const [file, text] of Object.entries(files)) made.write(`public/${file}`, text);
    const { status, output } = made.build();
    expect([status, output]).toEqual([0, expect.not.stringContaining('public/')]);
    for (const [file, text] of Object.entries(files)) expect(made.read(`dist/${file}`)).toBe(text);
  });
});

describe('what is published nevertheless', () => {
  it('is told in every build, with its place and the line that would be right', () => {
    const made = fresh('warned')
      .write('content/site.yaml', SETTINGS.replace('https', 'http'))
      .write('public/ads.txt', '# iklan\ngoogle.com, pub-1, DIRET\n');
    for (let build = 0; build < 2; build++) {
      const { status, output } = made.build();
      expect(status).toBe(0);
      for (const part of [
        'content/site.yaml:2:1  warning: without https',
        '(settings/no-https)\n    address: https://contoh.example/\n',
        'public/ads.txt:2:1  warning: advertisers skip this line: “DIRET” is neither DIRECT nor RESELLER  (public/ads-txt)\n    google.com, pub-1, DIRECT\n',
      ])
        expect(output).toContain(part);
    }
    expect(made.read('dist/ads.txt')).toBe('# iklan\ngoogle.com, pub-1, DIRET\n');
    made
      .write(
        'content/site.yaml',
        SETTINGS.replace('https://contoh.example', 'http://localhost:4321'),
      )
      .remove('public/ads.txt');
    expect(made.build().output).not.toMatch(/site\.yaml|public\//);
  });
});
