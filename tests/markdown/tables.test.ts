import { expect, it } from 'vitest';
import { renderMarkdown } from '../../src/markdown/render-markdown.ts';
import { messages } from '../../src/i18n/messages.ts';

it('aligns the cells of a table as its second line says, without obsolete attributes', () => {
  const { html } = renderMarkdown(
    '| Bulan | Ikan | Kapal |\n|---|---:|:---:|\n| Juni | 1.240 | 4 |\n',
    {
      file: 'content/articles/2026/11/x.md',
      firstLine: 1,
      resolvePicture: (path) => ({ path }),
      words: messages('id'),
    },
  );
  expect(html).toContain('<td>Juni</td>\n<td class="right">1.240</td>\n<td class="center">4</td>');
  expect(html).not.toContain('align=');
});
