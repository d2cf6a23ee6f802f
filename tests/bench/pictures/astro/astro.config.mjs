// `node_modules` is shared with others: nothing is kept in there.
export default { cacheDir: './.cache', vite: { cacheDir: './.cache/vite' } };
