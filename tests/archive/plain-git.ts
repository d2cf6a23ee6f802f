import { afterEach, beforeEach, vi } from 'vitest';

/**
 * Has each test of a file meet Git without this machine's own settings, among which may be
 * safe.directory.
 */
export function plainGit(): void {
  beforeEach(() => {
    vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
    vi.stubEnv('GIT_CONFIG_SYSTEM', '/dev/null');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });
}
