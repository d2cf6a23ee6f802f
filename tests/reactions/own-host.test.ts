import { describe, expect, it } from 'vitest';
import { isOwnHost } from '../../src/reactions/service/abuse/is-own-host.ts';

const isOwn = (host: string | undefined): boolean =>
  isOwnHost(
    host,
    ['https://koran.example', 'https://reaksi.layanan.example:8443'],
    ['uji.example'],
  );

describe('the name by which the service is asked', () => {
  it.each([
    'koran.example',
    'KORAN.example:443',
    'koran.example.',
    'www.koran.example',
    'reaksi.layanan.example',
    'uji.example:8080',
    'localhost:4321',
    'app.localhost',
    '127.0.0.1:4321',
    '[::1]:4321',
    '192.168.1.7',
    '[2001:db8::1]:80',
    'paper:4321',
  ])('is its own when it is %s', (host) => {
    expect(isOwn(host)).toBe(true);
  });

  it.each([
    undefined,
    '',
    'lain.example',
    'koran.example.lain.example',
    'xkoran.example',
    'koran.example@lain.example',
    'lain.example:80',
    'layanan.example',
    '127.0.0.1.lain.example',
    'a b',
    '[::1',
    'localhost.lain.example',
    'koran.example,lain.example',
  ])('is a stranger’s when it is %s', (host) => {
    expect(isOwn(host)).toBe(false);
  });
});
