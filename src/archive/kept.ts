/** How many values are kept ready for the next page that shows them. */
const LIMIT = 4000;

/** The value under a key, made at the first call. Too many, and all are forgotten. */
export function kept<K, V>(values: Map<K, V>, key: K, make: () => V): V {
  const known = values.get(key);
  if (known !== undefined || values.has(key)) return known as V;
  const value = make();
  if (values.size >= LIMIT) values.clear();
  values.set(key, value);
  return value;
}
