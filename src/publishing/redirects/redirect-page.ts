import { escapeHtml } from '../../html/escape-html.ts';
import { baseOf } from '../../html/base-of.ts';
import { messages } from '../../i18n/messages.ts';
import { encodeAddress } from './encode-address.ts';

/** What every redirect page of a paper says. */
export interface RedirectPaper {
  /** The paper's address, with a slash at its end. */
  address: string;
  language: string;
  /** Its Content-Security-Policy. */
  policy: string;
}

/**
 * A page that leads on without script and on any host (HTML Living Standard, 4.2.5.3, `refresh`);
 * search engines follow it and list its target.
 */
export function redirectPage(to: string, { address, language, policy }: RedirectPaper): string {
  const path = escapeHtml(encodeAddress(to)).slice(1);
  const target = escapeHtml(baseOf(address)) + path;
  const whole = escapeHtml(address) + path;
  const title = escapeHtml(messages(language).moved);
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${escapeHtml(policy)}">
<meta http-equiv="refresh" content="0; url=${target}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${whole}">
</head>
<body><p>${title}: <a href="${target}">${whole}</a></p></body>
</html>
`;
}
