import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that run for long, the longest first. */
const LONG = ['build/bad-input', 'browser/every-kind', 'build/pictures', 'build/bad-surroundings', 'announce/announce-command', 'build/standing-pages', 'build/histories', 'browser/pictures', 'browser/html', 'browser/late-fonts', 'build/build', 'build/press-rules', 'build/killed-build'];

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
