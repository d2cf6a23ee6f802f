/** What Astro itself puts there; the same in every build. */
const HARMLESS = new Set(['MODE', 'PROD', 'DEV', 'SSR', 'BASE_URL', 'SITE', 'ASSETS_PREFIX']);

/**
 * Names of the environment's values that a source takes from `import.meta.env`; `*` for all of
 * them.
 */
export function environmentIn(code: string): string[] {
  return [...code.matchAll(/\bimport\.meta\.env\b(?:\s*\.\s*(\w+))?/g)]
    .map((match) => match[1] ?? '*')
    .filter((name) => !HARMLESS.has(name));
}
