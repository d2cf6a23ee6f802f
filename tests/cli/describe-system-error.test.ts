import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeSystemError } from '../../src/cli/describe-system-error.ts';

const told = (fields: object): string | undefined =>
  describeSystemError(Object.assign(new Error('refused'), fields));
const here = (path: string): string => join(process.cwd(), path);

describe('what the system refuses', () => {
  it.each<[string, object, RegExp]>([
    ['too many open files', { code: 'EMFILE' }, /may not open as many files .* ulimit -n 1024$/],
    ['too many of all processes', { code: 'ENFILE' }, /may not open as many files/],
    [
      'to read a file of the paper',
      { code: 'EACCES', syscall: 'open', path: here('content/site.yaml') },
      /^The user who builds \(.+, number \d+\) may not read content\/site\.yaml\. .* chown -R \d+ \.$/,
    ],
    [
      'to write a file of the paper',
      { code: 'EPERM', syscall: 'rename', path: here('dist') },
      / may not write dist\. /,
    ],
    [
      'to read outside of it, by its whole path',
      { code: 'EACCES', syscall: 'stat', path: '/root/x' },
      / may not read \/root\/x\. /,
    ],
    [
      'to write on a disk that nobody may write',
      { code: 'EROFS', syscall: 'open', path: here('dist/x') },
      /^Nobody can write dist\/x: that disk is mounted to be read only\.$/,
    ],
    [
      'a folder whose name something else has',
      { code: 'EEXIST', syscall: 'mkdir', path: here('.warta') },
      /^\.warta must be a folder, and something else has its name: remove that\.$/,
    ],
    [
      'a folder within a file',
      { code: 'ENOTDIR', syscall: 'mkdir', path: here('.warta/out') },
      /^\.warta\/out must be a folder/,
    ],
    [
      'a package that is not installed',
      {
        code: 'ERR_MODULE_NOT_FOUND',
        message: "Cannot find package 'zod' imported from /x/y.ts\nand more",
      },
      /^Cannot find package 'zod': packages are not installed, or not all of them\. Run: npm ci$/,
    ],
    [
      'to write a database',
      // SQLITE_READONLY_DBMOVED
      { code: 'ERR_SQLITE_ERROR', errcode: 8 | (4 << 8) },
      / may not write \.warta\. /,
    ],
  ])('is said in words: %s', (_name, fields, words) => {
    expect(told(fields)).toMatch(words);
  });

  it.each<[string, object]>([
    ['of a right without a path', { code: 'EACCES', syscall: 'open' }],
    ['of a name that is taken by no folder', { code: 'EEXIST', syscall: 'link', path: '/x' }],
    ['of a module of ours', { code: 'ERR_MODULE_NOT_FOUND', message: 'Cannot find module x' }],
    ['of a database that is damaged', { code: 'ERR_SQLITE_ERROR', errcode: 11 }],
    ['of a database that nobody refuses to open', { code: 'ERR_SQLITE_ERROR', errcode: 14 }],
    ['without a code', {}],
  ])('is not what an error is about that tells %s', (_name, fields) => {
    expect(told(fields)).toBeUndefined();
  });
});
