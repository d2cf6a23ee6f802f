/** What happened to an address since a receiver was last told of it. */
export type Change = 'added' | 'changed' | 'removed';
