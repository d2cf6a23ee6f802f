/** File under `dist/` by which a build tells the service what is published. */
export const PUBLISHED_FILE = 'reactions.json';
