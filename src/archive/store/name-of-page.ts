/** The name of the standing page that a file under `content/` holds: `tentang` of `pages/tentang.md`. */
export function nameOfPage(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
}
