import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DevServer } from '../dev-server.ts';
import { Newspaper, SETTINGS, storyFile } from '../newspaper.ts';

let paper: Newspaper;
let server: DevServer;
const STORY = 'content/articles/2026/11/satu.md';

beforeAll(async () => {
  paper = new Newspaper('dev')
    .write('content/site.yaml', SETTINGS)
    .write(STORY, storyFile({ title: 'Pagi' }));
  server = await DevServer.start(paper.root);
});
afterAll(() => {
  server.stop();
  paper.delete();
});

describe('warta dev', () => {
  it('serves the same pages as the site, and 404 for the rest', async () => {
    expect(await server.until('/', (html) => html.includes('Pagi'))).toContain(
      '<a href="/2026/11/satu/">',
    );
    expect((await fetch(`${server.url}/tidak-ada/`)).status).toBe(404);
  });

  it('shows a saved story, a new one, a changed setting and a changed component', async () => {
    paper.write(STORY, storyFile({ title: 'Siang' }));
    await server.until('/2026/11/satu/', (html) => html.includes('<h1>Siang</h1>'));
    paper.write('content/articles/2026/11/dua.md', storyFile({ title: 'Baru' }));
    await server.until(
      '/2026/11/dua/',
      (html, status) => status === 200 && html.includes('<h1>Baru</h1>'),
    );
    paper.write('content/site.yaml', SETTINGS.replace('Koran Contoh', 'Koran Lain'));
    await server.until('/', (html) => html.includes('Koran Lain'));
    const component = 'src/components/story/Story.astro';
    paper.write(
      component,
      paper.read(component).replace("'story' : `story ", "'story uji' : `story "),
    );
    await server.until('/2026/11/satu/', (html) => html.includes('class="story uji"'));
  });

  it('lets a recording be heard, and the one that takes its place', async () => {
    const story = storyFile({
      title: 'Suara',
      extra: 'audio: {src: /media/suara.mp3, title: Suara}\n',
    });
    const heard = async (bytes: string, not = ''): Promise<string> => {
      paper
        .write('content/media/suara.mp3', bytes)
        .write('content/articles/2026/11/suara.md', story);
      const html = await server.until(
        '/2026/11/suara/',
        (page, status) =>
          status === 200 &&
          /<source src="\/media\//.test(page) &&
          (not === '' || !page.includes(not)),
      );
      const address = /<source src="([^"]+)"/.exec(html)?.[1] ?? '';
      expect(await (await fetch(server.url + address)).text()).toBe(bytes);
      return address;
    };
    await heard('dua', await heard('satu'));
  });

  it('names the mistake in a story, keeps what was there, and goes on when it is mended', async () => {
    paper.write(STORY, storyFile({ title: 'Siang', section: 'kotta' }));
    await server.until('/', () => server.output.includes('satu.md:4:10'));
    expect((await fetch(`${server.url}/2026/11/satu/`)).status).toBe(200);
    paper.write(STORY, storyFile({ title: 'Sore' }));
    await server.until('/2026/11/satu/', (html) => html.includes('<h1>Sore</h1>'));
  });
});
