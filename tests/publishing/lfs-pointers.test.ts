import { expect, it } from 'vitest';
import { storyFile } from '../newspaper.ts';
import { OTHER, picture, smallNewspapers, STORY, withPicture } from './small-newspapers.ts';

const { published } = smallNewspapers();
const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n`;
const CURE = '    git lfs pull\n    in a workflow, actions/checkout with {lfs: true}\n';

it('pointers of Git LFS are nowhere published for what they point to: each is told with its cure, and the old site stays', async () => {
  const made = published('lfs');
  const before = made.site();
  made
    .write('content/media/foto.png', POINTER)
    .write(STORY, withPicture('/media/foto.png'))
    .write(OTHER, POINTER);
  for (const name of ['buku.pdf', 'daftar.docx', 'catatan.txt'])
    made.write(`public/${name}`, POINTER);
  const { status, output } = made.build();
  expect(status).toBe(1);
  expect(output).toContain(
    `${STORY}:5:9  error: content/media/foto.png: this file is not a picture: it is a pointer of Git LFS, not the file itself  (picture/unreadable)\n${CURE}`,
  );
  for (const [file, rule] of [
    [`${OTHER}:1:1`, 'file/pointer'],
    ['public/buku.pdf', 'public/pointer'],
    ['public/daftar.docx', 'public/pointer'],
    ['public/catatan.txt', 'public/pointer'],
  ])
    expect(output).toContain(
      `${file}  error: this is a pointer of Git LFS, not the file itself  (${rule})\n${CURE}`,
    );
  expect(made.site()).toEqual(before);

  for (const name of ['buku.pdf', 'daftar.docx', 'catatan.txt']) made.remove(`public/${name}`);
  made
    .write('content/media/foto.png', await picture('teal'))
    .write(
      OTHER,
      storyFile({ title: 'Suara', extra: 'audio: {src: /media/suara.mp3, title: Suara}\n' }),
    )
    .write('content/media/suara.mp3', POINTER);
  const recording = made.build();
  expect(recording.status).toBe(1);
  expect(recording.output).toContain(
    `${OTHER}:5:14  error: content/media/suara.mp3: the name says that it is MP3, but it is a pointer of Git LFS, not the file itself, and readers will hear nothing  (audio/misnamed)\n${CURE}`,
  );
  expect(made.site()).toEqual(before);
  expect(made.write('content/media/suara.mp3', 'ID3').build()).toMatchObject({ status: 0 });
});

it('photos and recordings that Git keeps elsewhere have the same addresses without Git', async () => {
  const made = published('lfs-asli')
    .write('content/media/foto.png', await picture('teal'))
    .write(STORY, withPicture('/media/foto.png'))
    .write('content/media/suara.mp3', 'ID3')
    .write(
      OTHER,
      storyFile({ title: 'Suara', extra: 'audio: {src: /media/suara.mp3, title: Suara}\n' }),
    );
  made.git('init', '-q');
  made.git('config', 'filter.kita.clean', 'sha1sum');
  made.write('.gitattributes', '*.png filter=kita\n*.mp3 filter=kita\n').commit();
  expect(made.build()).toMatchObject({ status: 0 });
  const before = made.site();
  const { status, output } = made.remove('.git').build();
  expect([status, output]).toEqual([0, expect.stringContaining('Nothing changed')]);
  expect(made.site()).toEqual(before);
});
