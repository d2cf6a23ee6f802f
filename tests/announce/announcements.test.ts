import { describe, expect, it } from 'vitest';
import { announcementsFor } from '../../src/announce/announcements-for.ts';
import { explainRefusal } from '../../src/announce/explain-refusal.ts';
import type { Journal } from '../../src/announce/journal.ts';
import { retryDelay } from '../../src/announce/retry-delay.ts';

const sender = {
  site: 'https://contoh.example/',
  key: 'kunci-uji-1',
  indexNow: 'https://api.indexnow.org/indexnow',
};
const pending = (
  paths: Record<string, 'added' | 'changed' | 'removed'>,
): Journal['pending'][string] =>
  Object.fromEntries(
    Object.entries(paths).map(([path, change]) => [
      path,
      { before: change === 'added' ? '' : 'a', now: change === 'removed' ? '' : 'b', build: 1 },
    ]),
  );

describe('an announcement', () => {
  it('to a hub is a form for each feed that is there', () => {
    expect(
      announcementsFor(
        'https://hub.example/kirim',
        pending({
          'umpan.xml': 'changed',
          'kota/umpan.json': 'added',
          'desa/umpan.xml': 'removed',
        }),
        sender,
      ),
    ).toEqual([
      {
        to: 'https://hub.example/kirim',
        contentType: 'application/x-www-form-urlencoded',
        body: 'hub.mode=publish&hub.url=https%3A%2F%2Fcontoh.example%2Fkota%2Fumpan.json',
        paths: ['kota/umpan.json'],
      },
      {
        to: 'https://hub.example/kirim',
        contentType: 'application/x-www-form-urlencoded',
        body: 'hub.mode=publish&hub.url=https%3A%2F%2Fcontoh.example%2Fumpan.xml',
        paths: ['umpan.xml'],
      },
    ]);
  });

  it('to IndexNow names host, key, the key’s place and every address, those that went too', () => {
    expect(
      announcementsFor(
        'indexnow',
        pending({ 'index.html': 'changed', '2026/11/satu/index.html': 'removed' }),
        sender,
      ),
    ).toEqual([
      {
        to: 'https://api.indexnow.org/indexnow',
        contentType: 'application/json; charset=utf-8',
        body: '{"host":"contoh.example","key":"kunci-uji-1","keyLocation":"https://contoh.example/kunci-uji-1.txt","urlList":["https://contoh.example/2026/11/satu/","https://contoh.example/"]}',
        paths: ['2026/11/satu/index.html', 'index.html'],
      },
    ]);
  });

  it('of a paper in a folder of its host has its key there', () => {
    const [only] = announcementsFor('indexnow', pending({ 'kota/index.html': 'changed' }), {
      ...sender,
      site: 'https://contoh.example:8443/koran/',
    });
    expect(JSON.parse(only?.body ?? '')).toEqual({
      host: 'contoh.example:8443',
      key: 'kunci-uji-1',
      keyLocation: 'https://contoh.example:8443/koran/kunci-uji-1.txt',
      urlList: ['https://contoh.example:8443/koran/kota/'],
    });
  });

  it('to IndexNow has 10,000 addresses at most', () => {
    const many = Object.fromEntries(
      Array.from({ length: 20_001 }, (_, number) => [`a${number}/index.html`, 'changed' as const]),
    );
    const announcements = announcementsFor('indexnow', pending(many), sender);
    expect(announcements.map(({ paths }) => paths.length)).toEqual([10_000, 10_000, 1]);
    expect(
      new Set(
        announcements.flatMap(({ body }) => (JSON.parse(body) as { urlList: string[] }).urlList),
      ).size,
    ).toBe(20_001);
  });

  it('is none when nothing is pending', () => {
    expect([
      ...announcementsFor('indexnow', {}, sender),
      ...announcementsFor('https://hub.example/', {}, sender),
    ]).toEqual([]);
  });
});

describe('after a try that failed', () => {
  const now = Date.parse('2026-11-28T02:00:00Z');
  it.each<[string, Omit<Parameters<typeof retryDelay>[0], 'now'>, number | undefined]>([
    ['without an answer, the next follows in a second', { tries: 1 }, 1000],
    ['each wait is twice the last', { tries: 2 }, 2000],
    ['so is the third', { tries: 3, status: 500 }, 4000],
    ['and the fourth', { tries: 4, status: 503 }, 8000],
    ['the fifth try is the last', { tries: 5 }, undefined],
    ['429 is tried again', { tries: 1, status: 429 }, 1000],
    ['when the receiver says how long, so long', { tries: 1, status: 429, retryAfter: '7' }, 7000],
    [
      'or until when',
      { tries: 1, status: 503, retryAfter: 'Sat, 28 Nov 2026 02:00:30 GMT' },
      30_000,
    ],
    [
      'a moment that is over is now',
      { tries: 1, status: 503, retryAfter: 'Sat, 28 Nov 2026 01:00:00 GMT' },
      0,
    ],
    ['what is no time is not heeded', { tries: 2, status: 503, retryAfter: 'soon' }, 2000],
    [
      'an hour is for the next announcement',
      { tries: 1, status: 429, retryAfter: '3600' },
      undefined,
    ],
    ['400 stays what it is', { tries: 1, status: 400 }, undefined],
    ['so do 403', { tries: 1, status: 403, retryAfter: '1' }, undefined],
    ['and a redirect', { tries: 1, status: 301 }, undefined],
  ])('%s', (_name, failed, delay) => {
    expect(retryDelay({ ...failed, now })).toBe(delay);
  });
});

describe('a refusal is told in words', () => {
  const keyFile = 'https://contoh.example/kunci-uji-1.txt';
  it.each<[Parameters<typeof explainRefusal>[0], string]>([
    [
      { status: 301, location: 'https://hub.example/baru', words: '' },
      'it answers 301, it has moved to https://hub.example/baru: write that address into content/site.yaml',
    ],
    [
      { status: 403, words: 'x', keyFile },
      'it answers 403, the key is not valid: is https://contoh.example/kunci-uji-1.txt on the published site, and is it the key itself?',
    ],
    [
      { status: 422, words: '', keyFile },
      'it answers 422, the addresses do not belong to the key: is “address” in content/site.yaml the one of https://contoh.example/kunci-uji-1.txt?',
    ],
    [
      { status: 400, words: 'No such topic' },
      'it answers 400 and takes no part of it: No such topic',
    ],
    [{ status: 429, words: '', retryAfter: '3600' }, 'it answers 429 (Retry-After: 3600)'],
  ])('%j', (refusal, words) => {
    expect(explainRefusal(refusal)).toBe(words);
  });
});
