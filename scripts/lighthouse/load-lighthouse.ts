/** What is used of Lighthouse. */
interface Audit {
  id: string;
  title: string;
  score: number | null;
  scoreDisplayMode: string;
  numericValue?: number;
  details?: { items?: unknown[] };
}

export interface LighthouseResult {
  lighthouseVersion: string;
  runtimeError?: { message: string };
  audits: Record<string, Audit>;
  categories: Record<
    string,
    { title: string; score: number | null; auditRefs: { id: string; weight: number }[] }
  >;
}

export type Lighthouse = (
  url: string,
  flags: object,
) => Promise<{ lhr: LighthouseResult } | undefined>;

const VERSION = '13.5.0';

/**
 * Lighthouse, when it is there. It is no dependency of the project: with its 114 packages it would
 * add 170 MB to every installation of a newspaper, for a measurement that is taken now and then.
 */
export async function loadLighthouse(): Promise<Lighthouse> {
  // Not written out, since the compiler would look for its types.
  const name: string = 'lighthouse';
  try {
    return ((await import(name)) as { default: Lighthouse }).default;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Error(
      `Lighthouse is not installed. It takes 170 MB, leaves package.json as it is, and uses the Chromium of this machine:\n\n    PUPPETEER_SKIP_DOWNLOAD=1 npm install --no-save --ignore-scripts lighthouse@${VERSION}`,
      { cause: error },
    );
  }
}
