/** “Rara Wulandari”, “Rara dan Hadi”, “Rara, Hadi dan Mira”. */
export function joinNames(names: readonly string[], and: string): string {
  return names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`;
}
