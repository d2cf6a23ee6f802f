import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /**
     * A folder that lasts as long as the run, for what is built once and only looked at by the
     * tests of several files.
     */
    shared: string;
  }
}

export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'warta-shared-'));
  provide('shared', folder);
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
