import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that run for long, the longest first. */
const LONG = [
  'build/forgotten-reads', 'browser/every-kind', 'browser/pictures', 'build/bad-surroundings', 'browser/every-layout', 'build/bad-input', 'build/press-rules', 'build/redirects', 'build/pictures', 'build/histories', 'build/damaged-site',
  'build/standing-pages', 'redirects/history-of-renames', 'build/reactions', 'build/search', 'build/portraits', 'redirects/bad-redirects', 'announce/announce-command', 'build/home', 'browser/search', 'browser/reactions', 'build/odd-places', 'build/git-histories', 'browser/late-fonts',
  'redirects/long-history', 'docs/manuals', 'cli/start', 'build/paths', 'server/two-sites', 'build/astro-contract', 'reactions/abuse', 'browser/html', 'build/killed-build', 'build/build', 'build/pages-are-pure', 'server/end-signals', 'server/fuzz',
];

/** Begins the long files first, so that at the end no core is idle while another has one of them before it. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const index = LONG.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
      return index < 0 ? LONG.length : index;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
