import { describe, expect, it } from 'vitest';
import { limitsSchema } from '../../src/reactions/limits.ts';
import { PublishedAsset } from '../../src/reactions/service/published-asset.ts';

const listOf = (name: string): string =>
  JSON.stringify({
    name,
    origin: 'https://koran.example',
    language: 'id',
    limits: limitsSchema.parse({}),
    offers: [],
    stories: {},
  });

/** Static files with one file, or none, and a clock. */
function start() {
  const state: { text: string | undefined; now: number; answers: number[] } = {
    text: listOf('One'),
    now: 1_000_000,
    answers: [],
  };
  const answer = (request: Request): Response => {
    if (new URL(request.url).pathname !== '/reactions.json' || state.text === undefined)
      return new Response('nothing here', { status: 404 });
    const ETag = `"${state.text.length}"`;
    return request.headers.get('if-none-match') === ETag
      ? new Response(null, { status: 304 })
      : new Response(state.text, { headers: { ETag } });
  };
  const assets = {
    fetch: async (request: Request) => {
      const response = answer(request);
      state.answers.push(response.status);
      return response;
    },
  };
  const asset = new PublishedAsset(assets, () => state.now);
  return { state, name: async () => (await asset.read())?.paper.name };
}

describe('the list of what is published, as a static file', () => {
  it('is asked for once a minute, and read anew only when it is another one', async () => {
    const { state, name } = start();
    expect(await name()).toBe('One');
    state.now += 59_999;
    expect([await name(), state.answers]).toEqual(['One', [200]]);
    state.now += 1;
    expect([await name(), state.answers]).toEqual(['One', [200, 304]]);
    state.text = listOf('Another');
    expect(await name()).toBe('One');
    state.now += 60_000;
    expect([await name(), state.answers]).toEqual(['Another', [200, 304, 200]]);
  });

  it('is not known where no build has written one, and asked for again with each request', async () => {
    const { state, name } = start();
    state.text = undefined;
    expect(await name()).toBeUndefined();
    state.text = listOf('One');
    expect(await name()).toBe('One');
  });

  it('stays what it was while the file cannot be had', async () => {
    const { state, name } = start();
    await name();
    state.text = undefined;
    state.now += 60_000;
    expect([await name(), state.answers]).toEqual(['One', [200, 404]]);
  });
});
