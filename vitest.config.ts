import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import LongestFirst from './tests/longest-first.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
    // A build of a small newspaper, and a page in a browser, keep one core busy, so as many files run at once as there are cores; more than four would want much memory.
    maxWorkers: Math.min(4, availableParallelism()),
    globalSetup: 'tests/shared-folder.ts',
    sequence: { sequencer: LongestFirst },
    env: { TZ: 'UTC' },
  },
});
