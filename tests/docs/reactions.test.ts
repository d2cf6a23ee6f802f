import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { limitsSchema } from '../../src/reactions/limits.ts';

const read = (file: string): string =>
  readFileSync(resolve(import.meta.dirname, '../../docs', file), 'utf8');

it('docs/reactions.md tells every limit with its default', () => {
  const told = Object.fromEntries(
    [...read('reactions.md').matchAll(/^\| `(\w+)` \| (\d+) \|/gm)].map(([, name = '', value]) => [
      name,
      Number(value),
    ]),
  );
  expect(told).toEqual(limitsSchema.parse({}));
});

it('docs/reactions/compose.yaml starts the paper as package.json does, after its database', () => {
  const { services } = parse(read('reactions/compose.yaml')) as {
    services: Record<
      string,
      {
        command?: string;
        environment: Record<string, string>;
        depends_on?: object;
        healthcheck?: object;
      }
    >;
  };
  expect(services['paper']).toMatchObject({
    command: 'npm start',
    environment: { HOST: '0.0.0.0' },
    depends_on: { postgres: { condition: 'service_healthy' } },
  });
  expect(Object.values(services).every(({ healthcheck }) => healthcheck !== undefined)).toBe(true);
});
