import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FileDigests } from '../../src/server/site/file-digests.ts';
import { PackedFiles, type PackedFile } from '../../src/server/site/packed-files.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'warta-packed-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const digests = new FileDigests();
async function pack(
  packed: PackedFiles,
  name: string,
  encoding: 'br' | 'gzip' = 'br',
): Promise<PackedFile | undefined> {
  const found = { file: join(folder, name), stat: statSync(join(folder, name), { bigint: true }) };
  return packed.of({ found, digest: await digests.of(found), encoding });
}
const text = (size: number): string => randomBytes(size / 2).toString('hex');

describe('a page', () => {
  it('comes in its best form at once while few wait, and the same for the next reader', async () => {
    writeFileSync(join(folder, 'a.html'), text(20_000));
    const packed = new PackedFiles();
    const first = await pack(packed, 'a.html');
    expect(first?.quality).toBe('best');
    expect(await pack(packed, 'a.html')).toBe(first);
    expect(gunzipSync((await pack(packed, 'a.html', 'gzip'))?.bytes ?? '').length).toBe(20_000);
  });

  it('is another after every write, however soon, with the same length', async () => {
    const packed = new PackedFiles();
    for (let time = 0; time < 20; time++) {
      writeFileSync(join(folder, 'b.html'), `${time}`.padStart(5_000, '.'));
      expect(brotliDecompressSync((await pack(packed, 'b.html'))?.bytes ?? '').toString()).toBe(
        `${time}`.padStart(5_000, '.'),
      );
    }
  });

  it('that many ask for at once is packed once', async () => {
    writeFileSync(join(folder, 'c.html'), text(20_000));
    const packed = new PackedFiles();
    const forms = await Promise.all(Array.from({ length: 50 }, () => pack(packed, 'c.html')));
    expect(new Set(forms.map((form) => form?.bytes)).size).toBe(1);
  });
});

describe('a large text', () => {
  it('comes in a quick form until the best one is ready', async () => {
    writeFileSync(join(folder, 'besar.json'), text(400_000));
    const packed = new PackedFiles();
    const first = await pack(packed, 'besar.json');
    expect(first?.quality).toBe('quick');
    expect(brotliDecompressSync(first?.bytes ?? '').length).toBe(400_000);
    let later = await pack(packed, 'besar.json');
    while (later?.quality === 'quick') {
      await new Promise((resolve) => setImmediate(resolve));
      later = await pack(packed, 'besar.json');
    }
    expect(brotliDecompressSync(later?.bytes ?? '').length).toBe(400_000);
  });

  it('is packed without holding this thread', async () => {
    writeFileSync(join(folder, 'lama.json'), text(2_000_000));
    const packed = new PackedFiles();
    let done = false;
    let turns = 0;
    const count = (): void => {
      turns++;
      if (!done) setImmediate(count);
    };
    setImmediate(count);
    await pack(packed, 'lama.json');
    done = true;
    packed.stop();
    // The work is milliseconds; a thread that it held would have had a handful of turns.
    expect(turns).toBeGreaterThan(100);
  });

  it('beyond 8 MiB is sent as it is', async () => {
    writeFileSync(join(folder, 'raksasa.json'), Buffer.alloc(9_000_000, 'x'));
    expect(await pack(new PackedFiles(), 'raksasa.json')).toBeUndefined();
  });
});

describe('what is kept', () => {
  it('is bounded in bytes: what was asked for last is dropped last', async () => {
    const packed = new PackedFiles(30_000);
    for (const name of ['1.html', '2.html', '3.html'])
      writeFileSync(join(folder, name), text(20_000));
    const first = await pack(packed, '1.html');
    const second = await pack(packed, '2.html');
    expect(await pack(packed, '1.html')).toBe(first);
    await pack(packed, '3.html');
    expect(await pack(packed, '1.html')).toBe(first);
    expect(await pack(packed, '2.html')).not.toBe(second);
  });
});
