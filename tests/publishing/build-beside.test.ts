import { expect, it } from 'vitest';
import { storyFile, type CommandResult, type Newspaper } from '../newspaper.ts';
import { picture, smallNewspapers, STORY, withPicture } from './small-newspapers.ts';

const { fresh, published } = smallNewspapers();
const photo = await picture('teal');
/** All but how long it took. */
const said = ({ status, output }: CommandResult): CommandResult => ({
  status,
  output: output.replaceAll(/\(\d+\.\d\d s\)/g, '(… s)'),
});

it.each<[string, () => Newspaper, string[]]>([
  [
    'a first build, and its warnings',
    () =>
      fresh('pertama')
        .write('content/articles/2026/11/foto.png', photo)
        .write(STORY, withPicture('foto.png')),
    [],
  ],
  ['a build with nothing to do', () => published('sama'), []],
  [
    'a build that is to say why',
    () => published('alasan').write(STORY, storyFile({ title: 'Diubah' })),
    ['--explain', '/2026/11/satu/'],
  ],
  ['a mistake', () => published('salah').write(STORY, storyFile({ section: 'kotta' })), []],
  ['an argument that cannot be', () => published('argumen'), ['--workers', '0']],
  [
    'pages that cannot be drawn',
    () => {
      const made = published('kode');
      return made.write(
        'src/pages/404.astro',
        made.read('src/pages/404.astro').replace(/^---\n/, `---\nthrow new Error('salah kode');\n`),
      );
    },
    [],
  ],
])(
  'the tests’ own way to build says, answers and writes what the command does: %s',
  (_what, make, args) => {
    const [beside, alone] = [make(), make()];
    expect(said(beside.build(args))).toEqual(said(alone.command(args)));
    expect(beside.site()).toEqual(alone.site());
  },
);
