/**
 * What we wrote as JSON ourselves, read again. What others wrote is checked by a schema instead.
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export const parseJson = <Value>(text: string): Value => JSON.parse(text) as Value;
