/**
 * Beginnings of files that hold secrets or data. Source: SQLite, Database File Format, 1.3 and 4.1;
 * KeePass; PuTTY; mysqldump and pg_dump.
 */
const BEGINNINGS: readonly (readonly [start: string, said: string])[] = [
  ['SQLite format 3\0', 'an SQLite database'],
  ['\x37\x7f\x06\x82', 'the journal of an SQLite database'],
  ['\x37\x7f\x06\x83', 'the journal of an SQLite database'],
  ['PGDMP', 'a dump of a PostgreSQL database'],
  ['\x03\xd9\xa2\x9a', 'a store of passwords (KeePass)'],
  ['PuTTY-User-Key-File-', 'a private key (PuTTY)'],
  ['-- MySQL dump', 'a dump of a database'],
  ['-- MariaDB dump', 'a dump of a database'],
  ['/*!999999\\- enable the sandbox mode', 'a dump of a database'],
  ['--\n-- PostgreSQL database dump', 'a dump of a database'],
  ['-- phpMyAdmin SQL Dump', 'a dump of a database'],
  ['PRAGMA foreign_keys=OFF;', 'a dump of a database'],
];
/**
 * A private key, and not only its first line, which programs that make keys have in them. Source:
 * RFC 7468; RFC 9580, 6.2. In JSON its lines end in `\n`.
 */
const PRIVATE_KEY =
  /-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:\r?\n|\\r?\\n|\\n)(?:[^\n\\]{0,80}(?:\r?\n|\\n)){0,6}[A-Za-z0-9+/=]{32}/;
const MARK = '-----BEGIN ';
/** Bytes after its mark in which a key shows itself. */
const REACH = 700;

/** Looks for secrets and databases in a file that comes in pieces. */
export class SecretSeeker {
  #first = true;
  #tail = '';
  #found: string | undefined;

  /** What the file is, if anything that nobody means to publish. */
  get found(): string | undefined {
    return this.#found;
  }

  take(piece: Buffer): void {
    if (this.#found !== undefined) return;
    if (this.#first) {
      const start = piece.toString('latin1', 0, 64).replace(/^\xef\xbb\xbf/, '');
      this.#found = BEGINNINGS.find(([beginning]) => start.startsWith(beginning))?.[1];
      this.#first = false;
    }
    const before = this.#tail;
    // Text is made only where a mark may be: in the piece, or across its border with the one
    // before.
    for (
      let at = piece.indexOf(MARK);
      at >= 0 && this.#found === undefined;
      at = piece.indexOf(MARK, at + 1)
    )
      this.#look(piece.toString('latin1', at, at + REACH));
    if (before !== '') this.#look(before + piece.toString('latin1', 0, REACH));
    this.#tail = piece.toString('latin1', Math.max(0, piece.length - REACH));
  }

  #look(text: string): void {
    if (PRIVATE_KEY.test(text)) this.#found = 'a private key';
  }
}
