export type Encoding = 'br' | 'gzip' | 'identity';

/**
 * What a browser that sends this `Accept-Encoding` gets: of what it takes, what it likes best, and
 * of equals the smallest. RFC 9110, 12.5.3.
 */
export function chooseEncoding(accepts = ''): Encoding {
  const liking = new Map(
    accepts
      .toLowerCase()
      .split(',')
      .map((part) => {
        const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
        const weight = parameters.find((text) => text.startsWith('q='));
        return [name, weight === undefined ? 1 : Number(weight.slice(2)) || 0];
      }),
  );
  const weightOf = (encoding: Encoding): number => liking.get(encoding) ?? liking.get('*') ?? 0;
  const best = (['br', 'gzip'] as const).reduce((a, b) => (weightOf(b) > weightOf(a) ? b : a));
  return weightOf(best) > 0 && weightOf(best) >= (liking.get('identity') ?? 0) ? best : 'identity';
}
