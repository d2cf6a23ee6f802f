/**
 * The path of its host under which a paper stands, with slashes at both ends: `/`, or `/koran/` for
 * `https://contoh.example/koran/`.
 */
export function baseOf(address: string): string {
  return new URL(address).pathname;
}
