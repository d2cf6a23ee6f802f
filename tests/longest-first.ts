import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that run for long, the longest first. */
const LONG = [
  'build/forgotten-reads',
  'browser/every-kind',
  'browser/pictures',
  'build/damaged-site',
  'build/bad-surroundings',
  'build/histories',
  'browser/search',
  'announce/announce-command',
  'browser/every-layout',
  'browser/reactions',
  'redirects/long-history',
  'build/redirects',
  'build/pictures',
  'build/press-rules',
  'redirects/history-of-renames',
  'browser/late-fonts',
  'build/reactions',
  'redirects/bad-redirects',
  'build/search',
  'cli/start',
  'cli/reactions',
  'build/portraits',
  'build/killed-build',
  'build/home',
  'build/standing-pages',
  'build/odd-places',
  'build/bad-input',
  'build/paths',
  'build/pages-are-pure',
  'build/written-and-public-files',
  'build/astro-build',
  'build/git-histories',
  'browser/html',
  'server/two-sites',
  'build/kept-archive',
  'browser/hostile-pages',
  'reactions/abuse',
  'build/astro-contract',
  'build/icons',
  'build/build',
  'build/sitemaps',
  'docs/manuals',
  'server/end-signals',
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
