import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that run for long, the longest first. */
const LONG = [
  'browser/every-kind', 'build/bad-input', 'build/bad-surroundings', 'build/pictures', 'announce/announce-command', 'build/histories', 'build/standing-pages', 'browser/pictures', 'browser/every-layout', 'browser/late-fonts',
  'browser/html', 'build/press-rules', 'build/portraits', 'build/killed-build', 'build/build', 'build/home', 'build/forgotten-reads', 'build/pages-are-pure', 'docs/manuals', 'server/end-signals', 'server/fuzz',
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
