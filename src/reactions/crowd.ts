/**
 * The first character of a visitor who is many: readers of a network that brought too many. No
 * other visitor begins with it, and it comes after all others’.
 */
export const CROWD = '~';
