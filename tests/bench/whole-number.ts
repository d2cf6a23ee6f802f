/**
 * The number that an option gives. Throws an error that names the option when it is none, or less
 * than `least`.
 */
export function wholeNumber(option: string, text: string, least: number): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isSafeInteger(number) || number < least)
    throw new Error(
      `--${option} is a whole number from ${least}, not “${text}”. Example: --${option} 3`,
    );
  return number;
}
