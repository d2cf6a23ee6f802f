import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that run for long, the longest first. */
const LONG = [
  'publishing/forgotten-reads',
  'publishing/changed-engine',
  'publishing/foreign-cache',
  'browser/every-kind',
  'browser/pictures',
  'publishing/damaged-site',
  'publishing/bad-surroundings',
  'publishing/histories',
  'browser/search',
  'announce/announce-command',
  'browser/every-layout',
  'browser/reactions',
  'redirects/long-history',
  'publishing/cache-keys',
  'publishing/redirects',
  'publishing/pictures',
  'publishing/press-rules',
  'redirects/history-of-renames',
  'browser/late-fonts',
  'publishing/reactions',
  'redirects/bad-redirects',
  'publishing/search',
  'cli/start',
  'cli/reactions',
  'publishing/portraits',
  'publishing/killed-build',
  'publishing/home',
  'publishing/standing-pages',
  'publishing/odd-places',
  'publishing/bad-input',
  'publishing/paths',
  'publishing/pages-are-pure',
  'publishing/written-and-public-files',
  'publishing/astro-build',
  'publishing/git-histories',
  'browser/html',
  'server/two-sites',
  'publishing/kept-archive',
  'browser/hostile-pages',
  'reactions/abuse',
  'publishing/astro-contract',
  'publishing/icons',
  'publishing/build',
  'publishing/sitemaps',
  'docs/manuals',
  'server/end-signals',
];

/**
 * Begins the long files first, so that at the end no core is idle while another has one of them
 * before it.
 */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const index = LONG.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
      return index < 0 ? LONG.length : index;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
