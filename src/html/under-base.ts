/** A start tag whose values stand in double quotation marks, as the site's own HTML has them. */
const START_TAG = /<[a-z][a-z0-9-]*(?:\s+[^\s"'>/=]+(?:="[^"]*")?)+\s*\/?>/gi;
const ADDRESS = /(\s(?:action|href|poster|src)=")\/(?!\/)/g;
const ADDRESSES = /(\s(?:imagesrcset|srcset)=")([^"]*)/g;

/**
 * A page, written for the root of a host, as it stands under a path of one (`base`, `/koran/`):
 * every address in it that begins at the root begins there. Words of the page are left alone,
 * whatever they look like. Pure.
 */
export function underBase(html: string, base: string): string {
  if (base === '/') return html;
  return html.replace(START_TAG, (tag) =>
    tag
      .replace(ADDRESS, `$1${base.replaceAll('$', '$$$$')}`)
      .replace(
        ADDRESSES,
        (_, attribute: string, list: string) =>
          attribute + list.replace(/(^|,\s*)\/(?!\/)/g, (__, before: string) => before + base),
      ),
  );
}
