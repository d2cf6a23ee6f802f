/**
 * Where a story lies, without what may differ in its file’s name: `articles/2026/11/x.md` and
 * `articles/2026/11/x/index.md` are `2026/11/x`. Its id, unless something names it otherwise.
 */
export function placeOfFile(file: string): string {
  return file.replace(/^articles\//, '').replace(/(\/index)?\.md$/, '');
}
