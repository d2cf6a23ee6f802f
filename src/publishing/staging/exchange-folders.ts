import { spawnSync } from 'node:child_process';

/**
 * Numbers of Linux's system call `renameat2`, by processor as Node names it (the kernel's syscall
 * tables).
 */
const RENAMEAT2: Readonly<Record<string, number>> = {
  x64: 316,
  arm64: 276,
  riscv64: 276,
  loong64: 276,
  arm: 382,
  ia32: 353,
  ppc64: 357,
  s390x: 347,
};
/** AT_FDCWD and RENAME_EXCHANGE. */
const BY_PERL = 'exit(syscall(int($ARGV[0]), -100, $ARGV[1], -100, $ARGV[2], 2) == 0 ? 0 : 1)';

/**
 * Has two folders change places in one step, so that nobody finds either of them missing:
 * `renameat2(2)` with RENAME_EXCHANGE, which Node does not offer; Perl, which nearly every Linux
 * has, and `mv --exchange` of GNU coreutils 9.5 do. Where neither is there, nothing happens.
 */
export function exchangeFolders(one: string, other: string): void {
  if (process.platform !== 'linux') return;
  const call = RENAMEAT2[process.arch];
  if (
    call !== undefined &&
    spawnSync('perl', ['-e', BY_PERL, String(call), one, other], { stdio: 'ignore' }).status === 0
  )
    return;
  spawnSync('mv', ['--exchange', '--no-copy', '-T', one, other], { stdio: 'ignore' });
}
