/**
 * What somebody meant who wrote `hub.example` or `http://hub.example`; undefined when it is not
 * that.
 */
export function wholeAddress(text: string): string | undefined {
  const whole = `https://${text.trim().replace(/^(?:[a-z]+:)?\/*/i, '')}`;
  return /^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?=[:/?]|$)/i.test(whole) && URL.canParse(whole)
    ? whole
    : undefined;
}
