import type { ReceivingServer } from './receiving-server.ts';

/**
 * What makes a command of its own reach servers of this machine at addresses of the web:
 * `NODE_OPTIONS` with a fetch that asks them instead.
 */
export function reroute(servers: Record<string, ReceivingServer>): { NODE_OPTIONS: string } {
  const ways = JSON.stringify(Object.entries(servers).map(([address, { url }]) => [address, url]));
  const code = `const plain = fetch; const ways = ${ways}; globalThis.fetch = (to, init) => { const way = ways.find(([address]) => to.startsWith(address)); if (way === undefined) throw new Error('a foreign request: ' + to); return plain(to.replace(...way), init); };`;
  return {
    NODE_OPTIONS: `--import=data:text/javascript;base64,${Buffer.from(code).toString('base64')}`,
  };
}
