/**
 * Control characters, characters that turn what follows round or have no width, separators of lines
 * and paragraphs, and bytes that are not UTF-8 (which arrive as U+FFFD). Joiners stay: emoji are
 * made with them.
 */
const UNSEEN =
  /[\p{Cc}\p{Zl}\p{Zp}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]/gu;
/**
 * Names that Windows keeps for devices, whatever ending they have. Source: Microsoft, “Naming
 * Files, Paths, and Namespaces”.
 */
const DEVICE = /^(?:con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])(?:\.|$)/i;

/**
 * Whether a path has characters that no message, listing or address could show, or is not in UTF-8.
 */
export function isUnseen(path: string): boolean {
  UNSEEN.lastIndex = 0;
  return UNSEEN.test(path);
}

/** A path as it can be printed: what cannot be seen becomes U+FFFD. */
export function shownPath(path: string): string {
  return path.replace(UNSEEN, '\uFFFD');
}

/**
 * Why a path cannot lie on every computer that the newspaper is worked on; undefined when it can.
 */
export function nameTrouble(path: string): string | undefined {
  for (const name of path.split('/')) {
    if (/[. ]$/.test(name))
      return `the name “${name}” ends in a ${name.endsWith('.') ? 'full stop' : 'space'}, which Windows takes away`;
    if (name.startsWith(' '))
      return `the name “${name}” begins with a space, which is easily overlooked`;
    if (DEVICE.test(name)) return `Windows keeps the name “${name}” for itself`;
  }
  return undefined;
}
