/**
 * What a paper needs beyond its own files; each list holds origins such as
 * `https://player.vimeo.com`, unless it says otherwise.
 */
export interface PolicyNeeds {
  /** Digests of the `<style>` elements that stand in pages: `sha256-…`. */
  styles?: readonly string[];
  /** Whether the paper runs WebAssembly of its own. */
  wasm?: boolean;
  /** Whose scripts run, beside the paper's own. */
  scripts?: readonly string[];
  /** Whose frames may stand in a page. */
  frames?: readonly string[];
  /** Where scripts may send something. */
  connections?: readonly string[];
  /** Where forms may be sent. */
  forms?: readonly string[];
}

/**
 * The Content-Security-Policy of a paper, one for all its pages: nothing is loaded but the paper's
 * own files and what is listed. Data blocks (JSON-LD) are no scripts to it. Source: W3C, Content
 * Security Policy Level 3.
 */
export function securityPolicy({
  styles = [],
  wasm = false,
  scripts = [],
  frames = [],
  connections = [],
  forms = [],
}: PolicyNeeds): string {
  const own = (directive: string, more: readonly string[] = []): string =>
    [directive, `'self'`, ...listed(more)].join(' ');
  return [
    `default-src 'none'`,
    own('script-src', [...scripts, ...(wasm ? [`'wasm-unsafe-eval'`] : [])]),
    own(
      'style-src',
      styles.map((digest) => `'${digest}'`),
    ),
    own('img-src'),
    own('font-src'),
    own('media-src'),
    own('connect-src', connections),
    own('manifest-src'),
    ...(frames.length === 0 ? [] : [['frame-src', ...listed(frames)].join(' ')]),
    own('form-action', forms),
    `base-uri 'none'`,
    `object-src 'none'`,
  ].join('; ');
}

const listed = (sources: readonly string[]): string[] => [...new Set(sources)].sort();
