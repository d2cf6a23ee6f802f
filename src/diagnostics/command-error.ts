/**
 * A command that cannot do what it is asked, and has touched nothing of the site; its message says
 * all.
 */
export class CommandError extends Error {}
