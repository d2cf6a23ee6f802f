/** Characters that the secret has at least by which visitors’ cookies are signed. */
export const LEAST_SECRET = 32;
