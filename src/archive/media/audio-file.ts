/** File under `dist/` of a recording (a path under `content/`), named by its bytes. */
export function audioFile(path: string, digest: string): string {
  const file = (path.split('/').at(-1) ?? '').toLowerCase();
  const name =
    file
      .replace(/\.[^.]*$/, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'rekaman';
  return `media/${name}.${digest.slice(0, 10)}.${file.split('.').at(-1) ?? 'mp3'}`;
}
