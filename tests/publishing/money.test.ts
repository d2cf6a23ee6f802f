import { describe, expect, it } from 'vitest';
import { SETTINGS, storyFile } from '../newspaper.ts';
import { smallNewspapers, STORY } from './small-newspapers.ts';

const { fresh } = smallNewspapers();
const AD = 'content/ads/cetak.yaml';
const MOVING = SETTINGS.replace(/clock:.*\n/, '');
const FRAME = 'ads: {story: house, home: "https://iklan.example/bingkai?x=1"}\n';
const changed = (made: { read: (file: string) => string }): string[] => {
  const {
    added,
    changed: other,
    removed,
  } = JSON.parse(made.read('.warta/changes.json')) as Record<string, string[]>;
  return [...(added ?? []), ...(other ?? []), ...(removed ?? [])];
};

describe('advertisements', () => {
  it('are not there unless settings say so', () => {
    const made = fresh('none');
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.read('dist/2026/11/satu/index.html')).not.toMatch(/<iframe|class="ad"/);
    expect(made.has('dist/ruang-iklan/story/index.html')).toBe(false);
    expect(made.read('dist/_headers')).toContain(`frame-ancestors 'none'`);
  });

  it('Pedoman Pemberitaan Media Siber 6: stand in a labelled box, their links marked as paid', () => {
    const made = fresh('house')
      .write('content/site.yaml', SETTINGS + FRAME)
      .write(
        AD,
        'title: Edisi cetak\ntext: Diantar sebelum subuh.\nurl: https://toko.example/\nai: true\n',
      );
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.read('dist/2026/11/satu/index.html')).toMatch(
      /<aside class="ad" aria-label="Iklan"><p>Iklan<\/p><iframe src="\/ruang-iklan\/story\/" title="Iklan" loading="lazy" sandbox="allow-top-navigation-by-user-activation"><\/iframe>/,
    );
    expect(made.read('dist/index.html')).toContain(
      '<iframe src="https://iklan.example/bingkai?x=1"',
    );
    const page = made.read('dist/ruang-iklan/story/index.html');
    expect(page).toMatch(
      /<a class="house" href="https:\/\/toko\.example\/" target="_top" rel="sponsored noopener"><strong>Edisi cetak<\/strong><span>Diantar sebelum subuh\.<\/span><small>Dibuat dengan AI<\/small><\/a>/,
    );
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(made.has('dist/ruang-iklan/home/index.html')).toBe(false);
    expect(page).toMatch(/frame-src 'self' https:\/\/iklan\.example;/);
    expect(made.read('dist/_headers')).toContain(`frame-ancestors 'self'`);
  });

  it('change one page and no story, and come and go at the moments for which the build asked', () => {
    const made = fresh('clock')
      .write('content/site.yaml', MOVING + FRAME)
      .write(
        AD,
        'title: Edisi cetak\nurl: /kota/\nfrom: 2026-11-28T10:00\nuntil: 2026-11-28T11:00\n',
      );
    expect(made.build(['--at', '2026-11-28T09:00'])).toMatchObject({ status: 0 });
    expect(made.read('dist/ruang-iklan/story/index.html')).toContain('Ruang iklan');
    for (const [file] of Object.entries(made.site()))
      expect(made.bytes(`dist/${file}`).toString('latin1')).not.toContain('Edisi cetak');
    for (const shown of [true, false]) {
      const { nextBuildAt } = JSON.parse(made.read('.warta/changes.json')) as {
        nextBuildAt: string;
      };
      expect(made.build(['--at', nextBuildAt])).toMatchObject({ status: 0 });
      expect(changed(made)).toEqual(['ruang-iklan/story/index.html']);
      expect(made.read('dist/ruang-iklan/story/index.html').includes('Edisi cetak')).toBe(shown);
    }
  });

  it('are forgotten with their file, even when that had become bad before', () => {
    const made = fresh('forgotten')
      .write('content/site.yaml', SETTINGS + FRAME)
      .write(AD, 'title: Edisi cetak\nurl: /kota/\n');
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.write(AD, 'title: Edisi cetak\n').build()).toMatchObject({ status: 1 });
    expect(made.remove(AD).build()).toMatchObject({ status: 0 });
    expect(made.read('dist/ruang-iklan/story/index.html')).not.toContain('Edisi cetak');
  });

  it.each<[string, string, string[]]>([
    ['a key that there is not', 'title: A\nulr: /kota/\n', [`${AD}:2:1`, 'did you mean “url”?']],
    [
      'an end before the beginning',
      'title: A\nurl: /kota/\nfrom: 2026-12-02\nuntil: 2026-12-01\n',
      [`${AD}:4:1`, 'ends before it begins'],
    ],
    [
      'a date that there is not',
      'title: A\nurl: /kota/\nfrom: 2026-13-02\n',
      [`${AD}:3:1`, 'from: 2026-02-13T00:00'],
    ],
    [
      'a place that there is not',
      'title: A\nurl: /kota/\nplaces: [stroy]\n',
      [`${AD}:3:`, '“stroy” is none of: home, section, story', 'places: [story]'],
    ],
    [
      'an address that runs',
      'title: A\nurl: "javascript:alert(1)"\n',
      [`${AD}:2:1`, '“url” is not'],
    ],
  ])('%s is refused with the line that would be right', (_, text, lines) => {
    const made = fresh('wrong')
      .write('content/site.yaml', SETTINGS + FRAME)
      .write(AD, text);
    const { status, output } = made.build();
    for (const line of lines) expect(output).toContain(line);
    expect(status).toBe(1);
  });
});

describe('what else settings switch on', () => {
  it('a counter of visits and a newsletter: allowed by the policy, and told on the page about privacy', () => {
    const made = fresh('others').write(
      'content/site.yaml',
      `${SETTINGS}analytics: {script: "https://ukur.example/js/script.js", domain: contoh.example}\nfollow: {whatsapp: "https://whatsapp.com/channel/abc", newsletter: {action: "https://surat.example/daftar", field: surel}}\nembeds: [youtube]\n`,
    );
    expect(made.build()).toMatchObject({ status: 0 });
    const page = made.read('dist/index.html');
    expect(page).toContain(
      '<script defer src="https://ukur.example/js/script.js" data-domain="contoh.example"></script>',
    );
    expect(page).toContain(`script-src 'self' https://ukur.example;`);
    expect(page).toContain(`connect-src 'self' https://ukur.example;`);
    expect(page).toContain(`form-action 'self' https://surat.example;`);
    expect(page).toMatch(
      /<form class="newsletter" method="post" action="https:\/\/surat\.example\/daftar"><label for="surel">Surat berita<\/label><input id="surel" type="email" name="surel"/,
    );
    expect(page).toContain(
      '<a href="https://whatsapp.com/channel/abc" rel="me">Saluran WhatsApp</a>',
    );
    const privacy = made.read('dist/privasi/index.html');
    expect(privacy).toContain('Kunjungan dihitung dengan skrip dari ukur.example');
    expect(privacy).toContain('dikirim ke surat.example');
    expect(privacy).toContain('Video dari YouTube baru dimuat ketika Anda menekannya.');
    expect(privacy).not.toMatch(
      /tidak ada pihak lain yang dihubungi|Kunjungan tidak dihitung|komentar, atau formulir/,
    );
  });

  it('readers answer a story to its writers, else to the paper, and nobody is offered who cannot be reached', () => {
    const made = fresh('respond').write(
      'content/people/rini.yaml',
      'name: Rini Astuti\nrole: Wartawan\nemail: rini@contoh.example\nwhatsapp: "628123456789"\n',
    );
    made
      .write(STORY, storyFile({ title: 'Air & api', extra: 'authors: [rini]\n' }))
      .write('content/articles/2026/11/dua.md', storyFile({ title: 'Tanpa nama' }));
    expect(made.build()).toMatchObject({ status: 0 });
    const page = made.read('dist/2026/11/satu/index.html');
    expect(page).toContain(
      '<a href="mailto:rini@contoh.example?subject=Air%20%26%20api">Surel kepada Rini Astuti</a>',
    );
    expect(page).toContain(
      '<a href="https://wa.me/628123456789?text=Air%20%26%20api">WhatsApp kepada Rini Astuti</a>',
    );
    expect(made.read('dist/2026/11/dua/index.html')).not.toContain('class="respond"');
    made.write(
      'content/redaksi.yaml',
      'company: PT Contoh\naddress: Surabaya\nemail: redaksi@contoh.example\nresponsible: rini\n',
    );
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.read('dist/2026/11/dua/index.html')).toMatch(
      /mailto:redaksi@contoh\.example\?subject=Tanpa%20nama">Surel kepada Koran Contoh<\/a>[^]*<a href="\/redaksi\/">Hak jawab dan koreksi<\/a>/,
    );
  });
});
