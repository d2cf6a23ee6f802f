/**
 * YAML forbids tabs in indentation, and nobody can see them. Each becomes one space, so that every
 * position stays the same. Tabs after the first word of a line are legal and stay.
 */
export function spacesForTabs(yamlText: string): string {
  return yamlText.replace(/^[ \t]*\t[ \t]*/gm, (indent) => ' '.repeat(indent.length));
}
