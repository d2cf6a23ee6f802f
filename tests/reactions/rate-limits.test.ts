import { describe, expect, it } from 'vitest';
import { limitsSchema, type Limits } from '../../src/reactions/limits.ts';
import { networksOf } from '../../src/reactions/service/abuse/networks-of.ts';
import { RateLimits } from '../../src/reactions/service/abuse/rate-limits.ts';
import { VisitorLimits, type Admission } from '../../src/reactions/service/abuse/visitor-limits.ts';

const NOW = Date.UTC(2026, 10, 28, 2);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const DEFAULTS = limitsSchema.parse({});
const LIMITS = limitsSchema.parse({ newVisitorsPerNetwork: 3 });

/** A reader who presses at an address: whoever has a cookie, since so many days, or a new one. */
class Presses {
  readonly visitors = new VisitorLimits();
  #key = 0;

  press(
    address: string,
    {
      story = 'satu',
      key = `kunci-${++this.#key}`,
      visitor,
      days = 0,
      limits = LIMITS,
      now = NOW,
    }: {
      story?: string;
      key?: string | undefined;
      visitor?: string;
      days?: number;
      limits?: Limits;
      now?: number;
    } = {},
  ): Admission {
    const known = visitor === undefined ? undefined : { visitor, issued: now - days * DAY };
    return this.visitors.admit(
      {
        known,
        proposed: known === undefined ? key : undefined,
        address,
        networks: networksOf(address),
        story,
        words: `${story} like`,
      },
      limits,
      now,
    );
  }

  /** How many are counted of so many presses. */
  counted(addresses: readonly string[], options: Parameters<Presses['press']>[1] = {}): number {
    return new Set(addresses.map((address) => this.press(address, options).visitor)).size;
  }
}

const many = (count: number, address: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => address(index));

describe('new visitors', () => {
  it('of one network are one beyond its limit, and are others the next day', () => {
    const presses = new Presses();
    const first = many(20, (index) => presses.press(`203.0.113.${index}`).visitor);
    const second = many(
      20,
      (index) => presses.press(`203.0.113.${index}`, { now: NOW + DAY }).visitor,
    );
    expect([new Set(first).size, new Set(second).size]).toEqual([4, 4]);
    expect(second.filter((visitor) => first.includes(visitor))).toEqual([]);
  });

  it('of a network that brings too many stay one, whatever comes from others', () => {
    const presses = new Presses();
    presses.counted(many(10, () => '203.0.113.5'));
    presses.counted(many(20_000, (index) => `10.${index % 250}.${index % 251}.1`));
    expect(presses.counted(many(50, () => '203.0.113.5'))).toBe(1);
  });

  it('elsewhere are themselves after 20,000 from one /40 of IPv6, which are no more than it may', () => {
    const presses = new Presses();
    const flood = presses.counted(
      many(
        20_000,
        (index) => `2001:db8:${(index % 256).toString(16)}:${(index >> 8).toString(16)}00::1`,
      ),
      { limits: DEFAULTS },
    );
    // 16 times what the smallest network may, and its crowds.
    expect(flood).toBeGreaterThanOrEqual(16 * 60);
    expect(flood).toBeLessThanOrEqual(16 * 60 + 16);
    expect(
      presses.counted(
        many(500, (index) => `10.${index % 256}.${index >> 8}.1`),
        { limits: DEFAULTS },
      ),
    ).toBe(500);
    // Those around it as well: it is not all of the /32 that is full.
    expect(
      presses.counted(
        many(50, (index) => `2001:db8:ff00:${index}::1`),
        { limits: DEFAULTS },
      ),
    ).toBe(50);
  });

  it('from one /16 of IPv4 are no more than it may', () => {
    const presses = new Presses();
    const flood = presses.counted(
      many(15_000, (index) => `203.0.${index % 256}.${index >> 8}`),
      { limits: DEFAULTS },
    );
    expect(flood).toBeGreaterThanOrEqual(64 * 60);
    expect(flood).toBeLessThanOrEqual(64 * 60 + 64);
  });

  it('are the same for the same key, which takes no more of what the network may', () => {
    const presses = new Presses();
    const first = presses.press('203.0.113.5', { key: 'kunci-satu' });
    for (let time = 0; time < 10; time++)
      expect(presses.press('203.0.113.5', { key: 'kunci-satu' })).toEqual(first);
    expect(presses.press('203.0.113.5').as).toBe('new');
  });

  it('who press the same at one address within seconds, without a key, are told apart, and the later one counts', () => {
    const { visitors } = new Presses();
    const press = (now: number, words = 'satu like', address = '203.0.113.5'): Admission =>
      visitors.admit(
        {
          known: undefined,
          proposed: undefined,
          address,
          networks: networksOf(address),
          story: 'satu',
          words,
        },
        DEFAULTS,
        now,
      );
    const first = press(NOW);
    expect(press(NOW + 500)).toMatchObject({ as: 'new', insteadOf: first.visitor });
    expect(press(NOW + 500).visitor).not.toBe(first.visitor);
    expect(press(NOW + 500, 'satu sad')).toMatchObject({ insteadOf: undefined });
    expect(press(NOW + 500, 'satu like', '203.0.113.6')).toMatchObject({ insteadOf: undefined });
    expect(press(NOW + 10_000)).toMatchObject({ insteadOf: undefined });
  });
});

describe('visitors with a cookie', () => {
  it('who were collected count no faster than new ones: so many an hour from one network to one story', () => {
    const presses = new Presses();
    const stock = many(1_440, (index) => `simpanan-${index}`);
    const counted = new Set(
      stock.map((visitor) => presses.press('203.0.113.5', { visitor, limits: DEFAULTS }).visitor),
    );
    expect(counted.size).toBe(61);
    // Spread over a /24’s neighbours, and a /40.
    const spread = new Presses();
    expect(
      new Set(
        stock.map(
          (visitor, index) =>
            spread.press(`2001:db8:${(index % 200).toString(16)}::1`, { visitor, limits: DEFAULTS })
              .visitor,
        ),
      ).size,
    ).toBeLessThanOrEqual(16 * 60 + 16);
  });

  it('take nothing of what a network may when they change what they chose', () => {
    const presses = new Presses();
    for (let time = 0; time < 50; time++)
      expect(presses.press('203.0.113.5', { visitor: 'setia' })).toEqual({
        as: 'known',
        visitor: 'setia',
      });
    expect(presses.press('203.0.113.5').as).toBe('new');
  });

  it('who are old make room for their whole network, ten times as much at most', () => {
    const presses = new Presses();
    const crowded = (): number =>
      presses.counted(
        many(1_000, () => '203.0.113.5'),
        { limits: DEFAULTS },
      );
    for (let index = 0; index < 200; index++)
      expect(
        presses.press('203.0.113.5', { visitor: `lama-${index}`, days: 8, limits: DEFAULTS }).as,
      ).toBe('known');
    // Each brings one more to the story.
    expect(crowded()).toBe(60 + 200 + 1);
    for (let index = 0; index < 5_000; index++)
      presses.press('203.0.113.5', {
        visitor: `tua-${index}`,
        days: 100,
        limits: DEFAULTS,
        story: `s-${index}`,
      });
    expect(
      presses.counted(
        many(1_000, () => '203.0.113.5'),
        { limits: DEFAULTS, story: 'lain' },
      ),
    ).toBeLessThanOrEqual(600);
    // Another network has learnt nothing.
    expect(
      presses.counted(
        many(100, () => '198.51.100.5'),
        { limits: DEFAULTS },
      ),
    ).toBe(61);
  });

  it('who are young, or the same again, make none', () => {
    const presses = new Presses();
    for (let index = 0; index < 500; index++)
      presses.press('203.0.113.5', { visitor: `muda-${index}`, days: 6, story: `s-${index}` });
    for (let index = 0; index < 500; index++)
      presses.press('203.0.113.5', { visitor: 'sama', days: 60, story: `t-${index}` });
    expect(presses.counted(many(100, () => '203.0.113.5'))).toBe(3 + 2 + 1);
  });
});

describe('the changes of a minute', () => {
  const ask = (
    limits: RateLimits,
    address: string,
    {
      story = 'satu',
      visitor,
      of = DEFAULTS,
      now = NOW,
    }: { story?: string; visitor?: string; of?: Limits; now?: number } = {},
  ): string =>
    limits.refusal({ visitor, networks: networksOf(address), story }, of, now)?.by ?? 'in';
  const tally = (answers: readonly string[]): Record<string, number> =>
    Object.fromEntries(
      [...new Set(answers)]
        .sort()
        .map((answer) => [answer, answers.filter((one) => one === answer).length]),
    );

  it('are 600 of a network, and of the networks around it 4, 16 and 64 times as many', () => {
    const limits = new RateLimits();
    expect(
      tally(
        many(700, () => '2001:db8::1').map((address, index) =>
          ask(limits, address, { story: `s-${index}` }),
        ),
      ),
    ).toEqual({ in: 600, network: 100 });
    expect(
      tally(
        many(3_000, (index) => `2001:db8:0:${(index % 250).toString(16)}00::1`).map(
          (address, index) => ask(limits, address, { story: `s-${index}` }),
        ),
      )['in'],
    ).toBeLessThanOrEqual(2_400);
  });

  it('stay open to all others after 52,000 requests from one /40 of IPv6', () => {
    const limits = new RateLimits();
    for (let index = 0; index < 52_000; index++)
      ask(limits, `2001:db8:${(index % 256).toString(16)}:${(index >> 8).toString(16)}00::1`, {
        story: `s-${index % 50}`,
      });
    expect(
      tally(
        many(2_000, (index) => `10.${index % 256}.${index >> 8}.1`).map((address) =>
          ask(limits, address, { story: 's-1' }),
        ),
      ),
    ).toEqual({ in: 2_000 });
  });

  it('of a story that has its number are refused to those who send most', () => {
    const limits = new RateLimits();
    // One attacker, from 160 networks of one /40: each sends little.
    const flood = many(9_000, (index) => `2001:db8:${(index % 160).toString(16)}::1`).map(
      (address) => ask(limits, address),
    );
    expect(tally(flood)).toEqual({ in: 6_000, story: 3_000 });
    const readers = many(
      3_000,
      (index) => `${20 + (index % 150)}.${index % 256}.${index >> 8}.1`,
    ).map((address) => ask(limits, address));
    expect(tally(readers)).toEqual({ in: 3_000 });
    expect(ask(limits, '2001:db8:5::1')).toBe('story');
    expect(ask(limits, '2001:db8:5::1', { story: 'dua' })).toBe('in');
    expect(ask(limits, '2001:db8:5::1', { now: NOW + 60_000 })).toBe('in');
  });

  it('of a visitor are 20, from wherever they come', () => {
    const limits = new RateLimits();
    expect(
      tally(
        many(30, (index) => `10.${index}.0.1`).map((address) =>
          ask(limits, address, { visitor: 'satu' }),
        ),
      ),
    ).toEqual({ in: 20, visitor: 10 });
  });
});
