/** Whether a file's name has control characters, or bytes that are not UTF-8 (which arrive as U+FFFD). */
export function isBadName(path: string): boolean {
  return /[\p{Cc}\uFFFD]/u.test(path);
}
