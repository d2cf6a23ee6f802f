import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { Newspaper, SETTINGS, storyFile, type CommandResult } from '../newspaper.ts';
import { OTHER, picture, smallNewspapers, STORY, withPicture } from './small-newspapers.ts';

const { fresh, published, folders } = smallNewspapers();

function folderOutside(): string {
  const folder = mkdtempSync(join(tmpdir(), 'warta-outside-'));
  folders.push(folder);
  return folder;
}

/**
 * A published newspaper, then `mistake`, then a build that must say `lines` and leave the site
 * alone.
 */
function refuses(
  made: Newspaper,
  mistake: (made: Newspaper) => void,
  lines: readonly string[],
): CommandResult {
  if (!made.has('dist')) expect(made.build()).toMatchObject({ status: 0 });
  const before = made.site();
  mistake(made);
  const result = made.build();
  for (const line of lines) expect(result.output).toContain(line);
  expect(result.output).not.toMatch(/^\s+at .*:\d+/m);
  expect(result.output).toMatch(/nothing was published, dist\/ is as it was\.\n$/);
  expect(result.status).toBe(1);
  expect(made.site()).toEqual(before);
  return result;
}

describe('what only looks wrong', () => {
  it('reads tabs, a byte order mark and CRLF as if they were not there', () => {
    const made = fresh('plain');
    const plain = storyFile({
      title: 'Perahu',
      extra: 'dateline:\n  place: Surabaya\n',
      body: 'Satu *dua*.\n\n```\ntiga\n  empat\n```\n\n- `lima\n  enam`',
    });
    made.write(STORY, plain).write('content/people/endang.yaml', 'name: Endang\nrole: Wartawan\n');
    expect(made.build()).toMatchObject({ status: 0 });
    const before = made.site();
    made.write(
      STORY,
      `\uFEFF${plain.replace('title: ', 'title:\t').replace('  place', '\tplace').replaceAll('\n', '\r\n')}`,
    );
    made.write('content/people/endang.yaml', '\uFEFFname:\tEndang\r\nrole: Wartawan\r\n');
    made.write(
      'content/site.yaml',
      `\uFEFF${SETTINGS.replaceAll('\n', '\r\n').replaceAll('  -', '\t-')}`,
    );
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.site()).toEqual(before);
  });

  it('shows a tab in the text as a space or an indentation, not as a mistake', () => {
    const made = fresh('tab').write(STORY, storyFile({ body: 'Kata\tkata.\n\n- satu\n\t- dua' }));
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.read('dist/2026/11/satu/index.html')).toMatch(
      /Kata\tkata\.[\s\S]*<li>satu\s*<ul>\s*<li>dua/,
    );
  });
});

describe('a story file', () => {
  it.each<[string, string, string[]]>([
    [
      'a null byte',
      storyFile({ body: 'Satu.\n\nDua\0tiga.' }),
      [`${STORY}:9:4`, 'null byte', 'Delete the invisible character'],
    ],
    [
      '2 MB',
      storyFile({ body: 'kata '.repeat(400_000) }),
      [`${STORY}:1:1`, '2.0 MB', 'Split the text'],
    ],
    [
      'text that begins with an asterisk',
      storyFile({ title: '*Penting*' }),
      [`${STORY}:2:8`, 'quotation marks', 'title: "*Penting*"'],
    ],
    [
      'a colon in a headline',
      storyFile({ title: 'Banjir: warga pindah' }),
      [`${STORY}:2:8`, 'title: "Banjir: warga pindah"'],
    ],
    [
      'a key that stands twice',
      storyFile({ extra: 'section: kota\n' }),
      [`${STORY}:5:1`, 'this key stands twice'],
    ],
    [
      'JavaScript for front matter',
      '---js\n{ title: process.exit(7) }\n---\nx\n',
      [`${STORY}:1:4`, 'is never run'],
    ],
    [
      'an unquoted comma in a picture’s words',
      storyFile({
        extra: 'image: {src: a.jpg, alt: Perahu, dermaga, dan air, caption: b, credit: c}\n',
      }),
      [
        `${STORY}:5:26`,
        'image: {src: a.jpg, alt: "Perahu, dermaga, dan air", caption: b, credit: c}',
        '1 problem;',
      ],
    ],
    [
      'an unknown key within another',
      storyFile({ extra: 'dateline:\n  place: Surabaya\n  outlat: TAMBANGAN\n' }),
      [`${STORY}:7:3`, 'outlet: TAMBANGAN'],
    ],
    [
      'a mistyped key that is needed, once',
      storyFile().replace('title:', 'titel:'),
      [`${STORY}:2:1`, 'title: Judul', '1 problem;'],
    ],
    [
      'an unknown key of an author',
      storyFile({ extra: 'authors:\n  - {person: endang, rol: editor}\n' }),
      [`${STORY}:6:22`, 'role: editor'],
    ],
    [
      'a number where words stand',
      storyFile({ extra: 'kicker: 2026\n' }),
      [`${STORY}:5:9`, 'kicker: "2026"'],
    ],
    [
      'a word where a list stands',
      storyFile({ extra: 'tags: banjir\n' }),
      [`${STORY}:5:7`, 'tags: [banjir]'],
    ],
    [
      'a bomb of aliases',
      storyFile({
        extra: `a: &a [x, x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 5 }, (_, i) => `${'bcdef'[i]}: &${'bcdef'[i]} [${Array(10).fill(`*${'abcde'[i]}`).join(', ')}]`).join('\n')}\n`,
      }),
      [`${STORY}:2:1`, 'this is not YAML'],
    ],
  ])('is refused for %s', (_name, text, lines) => {
    refuses(published('story'), (made) => made.write(STORY, text), lines);
  });

  it('is refused for bytes that are not UTF-8, at their place', () => {
    refuses(
      published('latin'),
      (made) =>
        made.write(STORY, Buffer.from(storyFile({ body: 'Satu.\n\nCaf\u00e9.' }), 'latin1')),
      [`${STORY}:9:4`, 'not UTF-8', 'with the encoding UTF-8'],
    );
  });

  it.each([false, true])(
    'is refused for a name with spaces, quotation marks, emoji or capitals, with the command that renames it (in Git: %s)',
    (inGit) => {
      refuses(
        published('names'),
        (made) => {
          for (const name of [
            'banjir surut',
            'kata "kutip"',
            'it’s',
            "d'oh",
            '🚲 sepeda',
            'Kota',
            'ré',
          ])
            made.write(`content/articles/2026/11/${name}.md`, storyFile());
          made
            .write('content/articles/2026/11/Judul Besar/index.md', storyFile())
            .write('content/articles/2026/11/lama.MD', storyFile())
            .write('content/articles/banjir kota.md', storyFile());
          if (inGit) made.commit();
        },
        [
          'content/articles/2026/11/banjir surut.md:1:1',
          "git mv 'content/articles/2026/11/banjir surut.md' content/articles/2026/11/banjir-surut.md",
          `git mv 'content/articles/2026/11/kata "kutip".md' content/articles/2026/11/kata-kutip.md`,
          `git mv 'content/articles/2026/11/d'\\''oh.md' content/articles/2026/11/d-oh.md`,
          "git mv 'content/articles/2026/11/🚲 sepeda.md' content/articles/2026/11/sepeda.md",
          'git mv content/articles/2026/11/Kota.md content/articles/2026/11/kota.md',
          "git mv 'content/articles/2026/11/Judul Besar' content/articles/2026/11/judul-besar",
          'git mv content/articles/2026/11/lama.MD content/articles/2026/11/lama.md',
          "git mv 'content/articles/banjir kota.md' 'content/articles/2026/11/banjir kota.md'",
          '10 problems;',
        ],
      );
    },
  );

  it.each([false, true])(
    'is refused for a name that is not UTF-8 or has invisible characters (in Git: %s)',
    (inGit) => {
      refuses(
        published('bytes'),
        (made) => {
          writeFileSync(
            Buffer.concat([
              Buffer.from(join(made.root, 'content/articles/2026/11/caf')),
              Buffer.from([0xe9]),
              Buffer.from('.md'),
            ]),
            storyFile(),
          );
          made.write('content/articles/2026/11/ba\nris.jpg', 'x');
          if (inGit) made.commit();
        },
        [
          'content/articles/2026/11/caf\uFFFD.md:1:1',
          'content/articles/2026/11/ba\uFFFDris.jpg:1:1',
          '2 problems;',
        ],
      );
    },
  );

  it('reports its problems with those of every other file, people and settings included, in the order of the files', () => {
    const { output } = refuses(
      published('all'),
      (made) => {
        made
          .write('content/site.yaml', `${SETTINGS}tagine: x\n`)
          .write('content/people/endang.yaml', 'name: Endang\n')
          .write(OTHER, storyFile({ title: '""' }))
          .write(STORY, 'tanpa')
          .write('content/articles/2026/11/rapi.md', storyFile({ section: 'ekonomi' }));
      },
      [
        `${STORY}:1:1`,
        `${OTHER}:2:8`,
        'content/people/endang.yaml:1:1',
        'content/site.yaml:7:1',
        'tagline: x',
        '4 problems;',
      ],
    );
    const files = [...output.matchAll(/^(content\/\S+):\d+:\d+ /gm)].map((match) => match[1]);
    expect(files).toEqual([...files].sort());
  });
});

describe('a symbolic link', () => {
  it.each([false, true])(
    'is refused, to a file and to a folder, and nothing behind it is read (in Git: %s)',
    (inGit) => {
      const outside = folderOutside();
      writeFileSync(join(outside, 'rahasia.md'), storyFile({ title: 'BURUNGKENARI' }));
      writeFileSync(join(outside, 'rusak.md'), 'BURUNGKENARI');
      const { output } = refuses(
        published('links'),
        (made) => {
          symlinkSync(
            join(outside, 'rahasia.md'),
            join(made.root, 'content/articles/2026/11/tautan.md'),
          );
          symlinkSync(outside, join(made.root, 'content/articles/2026/10'));
          symlinkSync('/etc', join(made.root, 'content/media'));
          made.write(STORY, withPicture('/media/passwd'));
          if (inGit) made.commit();
        },
        [
          'content/articles/2026/10:1:1',
          'content/articles/2026/11/tautan.md:1:1',
          'content/media:1:1',
          'symbolic links are not followed',
          'Put the file itself here.',
          '3 problems;',
        ],
      );
      expect(output).not.toContain('BURUNGKENARI');
    },
  );

  it('is refused when it takes the place of a file that Git tracks, and forgotten when the file is back', () => {
    const made = fresh('typechange').commit();
    const outside = folderOutside();
    writeFileSync(join(outside, 'satu.md'), storyFile({ title: 'BURUNGKENARI' }));
    refuses(made, () => {
      made.remove(STORY);
      symlinkSync(join(outside, 'satu.md'), join(made.root, STORY));
    }, [`${STORY}:1:1`, 'symbolic links']);
    made
      .commit()
      .remove(STORY)
      .write(STORY, storyFile({ title: 'Kembali' }));
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.read('dist/index.html')).toContain('Kembali');
  });

  it('is refused as content/ itself', () => {
    const outside = folderOutside();
    refuses(
      published('root'),
      (made) => {
        made.remove('content');
        symlinkSync(outside, join(made.root, 'content'));
      },
      ['content is a symbolic link', 'Put the folder itself here.'],
    );
  });
});

describe('a picture’s path', () => {
  it.each<[string, string, string]>([
    ['../x.jpg', 'leaves the story’s folder', 'src: x.jpg'],
    ['../../../../etc/passwd', 'leaves the story’s folder', 'src: passwd'],
    ['%2e%2e/x.jpg', 'leaves the story’s folder', 'src: x.jpg'],
    ['/etc/passwd', 'must lie under /media/', 'src: /media/passwd'],
    ['/media/../x.jpg', 'must lie under /media/', 'src: /media/x.jpg'],
    ['/media/%2e%2e/site.yaml', 'must lie under /media/', 'src: /media/site.yaml'],
    ['..\\x.jpg', 'forward slashes', 'src: x.jpg'],
    ['C:\\foto\\x.jpg', 'forward slashes', 'src: x.jpg'],
    ['%5c%5cserver%5cx.jpg', 'forward slashes', 'src: x.jpg'],
    ['https://lain.example/x.jpg', 'nothing is fetched from elsewhere', 'src: x.jpg'],
    ['//lain.example/x.jpg', 'nothing is fetched from elsewhere', 'src: x.jpg'],
    ['file:///etc/passwd', 'nothing is fetched from elsewhere', 'src: passwd'],
    ['x%00.jpg', 'no invisible characters', 'src: foto.jpg'],
  ])('is refused: %s', (src, message, hint) => {
    refuses(published('path'), (made) => made.write(STORY, withPicture(src)), [
      `${STORY}:5:14`,
      message,
      hint,
      '1 problem;',
    ]);
  });

  it('is refused in the text as well, at the picture', () => {
    refuses(
      published('body'),
      (made) =>
        made.write(
          STORY,
          storyFile({ body: 'Satu.\n\nLihat ![a](../x.jpg).\n\n![b](<C:\\x.jpg>)' }),
        ),
      [`${STORY}:9:7`, 'leaves the story’s folder', `${STORY}:11:1`, '2 problems;'],
    );
  });

  it('is refused when nothing, a folder, no picture or something that Git ignores is there', async () => {
    const made = fresh('there').write('content/articles/2026/11/perahu.jpg', await picture('red'));
    refuses(made, () => {
      made
        .write('content/articles/2026/11/album/dalam.jpg', 'x')
        .write('content/articles/2026/11/catatan.txt', 'x')
        .write('content/articles/2026/11/lokal.jpg', 'x')
        .write('.gitignore', `${made.read('.gitignore')}lokal.jpg\n`);
      made
        .write('content/articles/2026/11/a.md', withPicture('perahuu.jpg'))
        .write('content/articles/2026/11/b.md', withPicture('album'))
        .write('content/articles/2026/11/c.md', withPicture('catatan.txt'))
        .write('content/articles/2026/11/d.md', withPicture('lokal.jpg'))
        .write(
          'content/articles/2026/11/e.md',
          storyFile({ body: 'Satu.\n\n![x](tidak-ada-sama-sekali.jpg)' }),
        );
      made.commit();
    }, [
      'a.md:5:9  error: there is no picture content/articles/2026/11/perahuu.jpg',
      'src: perahu.jpg',
      'b.md:5:9  error: content/articles/2026/11/album is a folder',
      'c.md:5:9  error: content/articles/2026/11/catatan.txt: this file is not a picture',
      'd.md:5:9  error: content/articles/2026/11/lokal.jpg is there, but Git ignores it',
      'e.md:9:1',
      '5 problems;',
    ]);
  });

  it('names the line of an unchanged story whose picture went bad, until the picture is good again', async () => {
    const made = fresh('went-bad')
      .write('content/articles/2026/11/perahu.png', await picture('red'))
      .write(STORY, withPicture('perahu.png'))
      .write(OTHER, storyFile({ title: 'Dua', body: 'Lihat.\n\n![x](perahu.png "k | s")' }));
    const broken = refuses(made, () => made.write('content/articles/2026/11/perahu.png', 'rusak'), [
      `${STORY}:5:15`,
      `${OTHER}:9:6`,
      'Save the picture again',
      '2 problems;',
    ]);
    expect(made.build().output.match(/not a picture/g)).toHaveLength(
      broken.output.match(/not a picture/g)?.length ?? 0,
    );
    made.write('content/articles/2026/11/perahu.png', await picture('blue'));
    expect(made.build()).toMatchObject({ status: 0 });
    expect(made.read('dist/2026/11/dua/index.html')).toMatch(/\/foto\/perahu-40\.[0-9a-f]+\.jpg/);
  });

  it('works with spaces, quotation marks, emoji and capitals in the picture’s name, the same in Git', async () => {
    const names = ['Perahu di Kali.JPG', "it's “baik”.png", '🚲.png'];
    const make = async (): Promise<Newspaper> => {
      const made = fresh('picture-names');
      for (const name of names)
        made.write(
          `content/articles/2026/11/${name}`,
          name.endsWith('JPG')
            ? await sharp(await picture('green'))
                .jpeg()
                .toBuffer()
            : await picture('green'),
        );
      return made.write(
        STORY,
        storyFile({
          extra: `image: {src: ${JSON.stringify(names[0])}, alt: a, caption: b, credit: c}\n`,
          body: `![x](<${names[1] ?? ''}> "k | s")\n\n![y](${encodeURI(names[2] ?? '')} "k | s")`,
        }),
      );
    };
    const plain = await make();
    expect(plain.build()).toMatchObject({ status: 0 });
    expect(
      new Set(
        Object.keys(plain.site()).flatMap(
          (file) => /^foto\/(.*?)(?:-4x3|-16x9|-share)?-40\.[0-9a-f]+\.jpg$/.exec(file)?.[1] ?? [],
        ),
      ),
    ).toEqual(new Set(['perahu-di-kali', 'it-s-baik', 'foto']));
    const inGit = (await make()).commit();
    expect(inGit.build()).toMatchObject({ status: 0 });
    expect(inGit.site()).toEqual(plain.site());
  });
});

describe('an address', () => {
  it('is refused when it belongs to a section’s pages', () => {
    refuses(
      published('arsip'),
      (made) =>
        made
          .write('content/site.yaml', `${SETTINGS}permalink: /:section/:slug/\n`)
          .write('content/articles/2026/11/arsip.md', storyFile()),
      [
        'content/articles/2026/11/arsip.md:1:1',
        'the address /kota/arsip/ belongs to the archive of the section “kota”',
        'Rename arsip.md',
        '1 problem;',
      ],
    );
  });

  it('is refused once, in the settings, when the pattern leads every story into the site’s own pages', () => {
    refuses(
      published('pattern'),
      (made) => made.write('content/site.yaml', `${SETTINGS}permalink: /tag/:slug/\n`),
      [
        'content/site.yaml:7:1',
        '/tag/ belongs to the site itself',
        'permalink: /:year/:month/:slug/',
        '1 problem;',
      ],
    );
  });

  it('is refused when two stories have it, whatever their folders and shapes', () => {
    refuses(
      published('twice'),
      (made) => made.write('content/articles/2026/10/satu/index.md', storyFile()),
      [
        `${STORY}:1:1`,
        'the address /2026/11/satu/ is also that of content/articles/2026/10/satu/index.md',
        'Rename one of the two files',
        '1 problem;',
      ],
    );
  });

  it('is refused when a file of public/ has it', () => {
    refuses(
      published('public'),
      (made) => made.write(OTHER, storyFile()).write('public/2026/11/dua/index.html', 'x'),
      [
        'public/2026/11/dua/index.html',
        'the address /2026/11/dua/ belongs to a page of the newspaper',
        'Rename or delete the file',
      ],
    );
  });
});

describe('settings and people', () => {
  it('that are missing are shown how to write, with their nearest misspelling', () => {
    refuses(published('gone'), (made) => made.remove('content/site.yaml'), [
      'content/site.yaml:1:1',
      'settings are missing',
      'sections:\n      - {id: kota, title: Kota}',
      '1 problem;',
    ]);
    refuses(
      published('yml'),
      (made) => made.remove('content/site.yaml').write('content/site.yml', SETTINGS),
      ['git mv content/site.yml content/site.yaml'],
    );
  });

  it('are refused for an unquoted comma with the line in quotation marks', () => {
    refuses(
      published('comma'),
      (made) =>
        made
          .write('content/site.yaml', SETTINGS.replace('title: Kota', 'title: Kota, raya'))
          .write('content/people/endang.yaml', '{name: Endang, S.H., role: Wartawan}\n'),
      [
        'content/site.yaml:5:23',
        '- {id: kota, title: "Kota, raya"}',
        'content/people/endang.yaml:1:8',
        '{name: "Endang, S.H.", role: Wartawan}',
        '2 problems;',
      ],
    );
  });

  it('are refused for a file name that is no id', () => {
    refuses(
      published('person'),
      (made) => made.write('content/people/Endang Lestari.yml', 'name: Endang\nrole: Wartawan\n'),
      [
        'content/people/Endang Lestari.yml:1:1',
        "git mv 'content/people/Endang Lestari.yml' content/people/endang-lestari.yaml",
      ],
    );
  });
});

describe('an empty content/', () => {
  it('is greeted by a first page that says what to do', () => {
    const made = fresh('empty').remove('content');
    mkdirSync(join(made.root, 'content'));
    expect(made.build()).toMatchObject({
      status: 0,
      output: expect.stringContaining(
        'content/site.yaml:1:1  warning: content/ is empty',
      ) as string,
    });
    expect(made.read('dist/index.html')).toContain('content/site.yaml');
    expect(made.read('dist/index.html')).toContain('content/articles/');
    expect(made.build()).toMatchObject({
      status: 0,
      output: expect.stringContaining('Nothing changed') as string,
    });
    const reference = fresh('reference');
    expect(reference.build()).toMatchObject({ status: 0 });
    expect(
      made.write('content/site.yaml', SETTINGS).write(STORY, storyFile()).build(),
    ).toMatchObject({ status: 0 });
    expect(made.site()).toEqual(reference.site());
  });

  it('does not replace a newspaper that was published', () => {
    refuses(
      published('emptied'),
      (made) => {
        made.remove('content');
        mkdirSync(join(made.root, 'content'));
      },
      ['settings are missing'],
    );
  });

  it('that is not there at all is refused', () => {
    refuses(published('none'), (made) => made.remove('content'), [
      'there is no folder content/',
      'in the newspaper’s own folder',
    ]);
  });
});
