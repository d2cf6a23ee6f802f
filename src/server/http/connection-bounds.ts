import type { Socket } from 'node:net';

export interface BoundsOptions {
  /** Connections in all. */
  most: number;
  /** Connections from one address, or one /64 of IPv6. */
  mostOfOne: number;
  /** Whether the peer of a connection stands for many readers, as a proxy does. */
  isProxy: (address: string) => boolean;
  isBusy: (socket: Socket) => boolean;
}

/**
 * Bounds how many connections are open, so that whoever keeps many takes from themselves: beyond a
 * bound the newcomer is served and the oldest idle connection closed, or else the oldest, of the
 * same address, or where all are too many, of the address that has most.
 */
export class ConnectionBounds {
  readonly #options: BoundsOptions;
  readonly #open = new Map<string, Set<Socket>>();
  #count = 0;

  constructor(options: BoundsOptions) {
    this.#options = options;
  }

  add(socket: Socket): void {
    const { most, mostOfOne, isProxy } = this.#options;
    const address = socket.remoteAddress ?? '';
    const peer = peerOf(address);
    const sockets = this.#open.get(peer) ?? new Set();
    if (!isProxy(address) && sockets.size >= mostOfOne) this.#close(peer, sockets);
    else if (this.#count >= most) this.#close(...this.#largest());
    this.#open.set(peer, sockets.add(socket));
    this.#count++;
    socket.once('close', () => {
      this.#forget(peer, sockets, socket);
    });
  }

  #close(peer: string, sockets: Set<Socket>): void {
    const oldest = [...sockets].find((socket) => !this.#options.isBusy(socket)) ?? [...sockets][0];
    if (oldest === undefined) return;
    this.#forget(peer, sockets, oldest);
    oldest.destroy();
  }

  #forget(peer: string, sockets: Set<Socket>, socket: Socket): void {
    if (!sockets.delete(socket)) return;
    this.#count--;
    if (sockets.size === 0 && this.#open.get(peer) === sockets) this.#open.delete(peer);
  }

  #largest(): [string, Set<Socket>] {
    let largest: [string, Set<Socket>] = ['', new Set()];
    for (const entry of this.#open) if (entry[1].size > largest[1].size) largest = entry;
    return largest;
  }
}

/**
 * Whom a connection's address stands for: itself, or in IPv6, where one reader has as many as he
 * likes, its /64.
 */
function peerOf(address: string): string {
  const plain = address
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/%.*$/, '')
    .toLowerCase();
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? 0 : tail.split(':').length;
  return [
    ...groups,
    ...Array.from({ length: Math.max(0, 8 - groups.length - rest) }, () => '0'),
    ...(tail ?? '').split(':'),
  ]
    .slice(0, 4)
    .join(':');
}
