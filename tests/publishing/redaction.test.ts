import { expect, it } from 'vitest';
import { storyFile } from '../newspaper.ts';
import { picture, smallNewspapers, STORY } from './small-newspapers.ts';

const { fresh } = smallNewspapers();
const FOLDER = 'content/articles/2026/11/satu';
const NAME = /rahasianama/i;

/**
 * Pedoman Pemberitaan Ramah Anak 8, UU 11/2012 art. 19: a child's identity is edited out of what is
 * published already.
 */
it('a child’s name that is taken out of a story is nowhere in the site after one build: text, captions, picture files and their words', async () => {
  const made = fresh('redaction').remove(STORY);
  const told = (who: string): string =>
    storyFile({
      title: `Kabar ${who}`,
      extra: `summary: Tentang ${who}.\ntags: [${who}]\nimage: {src: ${who}.png, alt: ${who} di sekolah, caption: ${who} tersenyum., credit: Foto ${who}}\n`,
      body: `Ibu ${who} berkata.\n\n![${who} lagi](${who}.png "${who} bermain | Foto ${who}")`,
    });
  const bytes = await picture('teal');
  made.write(`${FOLDER}/index.md`, told('rahasianama')).write(`${FOLDER}/rahasianama.png`, bytes);
  expect(made.build()).toMatchObject({ status: 0 });
  const holding = (): string[] =>
    Object.keys(made.site()).filter(
      (file) => NAME.test(file) || NAME.test(made.bytes(`dist/${file}`).toString('latin1')),
    );
  expect(holding().length).toBeGreaterThan(5);
  made
    .write(`${FOLDER}/index.md`, told('anak'))
    .remove(`${FOLDER}/rahasianama.png`)
    .write(`${FOLDER}/anak.png`, bytes);
  expect(made.build()).toMatchObject({ status: 0 });
  expect(holding()).toEqual([]);
  expect(made.read('.warta/changes.json')).toContain('rahasianama');
});
