/**
 * Makes a value and all within it unchangeable: what several pages get must not carry anything from
 * one to the next.
 */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null)
    for (const part of Object.values(Object.freeze(value))) deepFreeze(part);
  return value;
}
