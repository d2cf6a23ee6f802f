/**
 * Plays a video within the page once its link is pressed; before that nothing is asked of the site
 * that has it, and without this script the link leads there.
 */
document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey)
    return;
  const link = event.target.closest<HTMLAnchorElement>('a[data-player]');
  const address = link?.dataset['player'];
  if (link === null || address === undefined) return;
  event.preventDefault();
  const player = document.createElement('iframe');
  player.src = address;
  player.title = link.textContent.trim();
  player.allow = 'autoplay; fullscreen; picture-in-picture';
  player.className = 'player';
  link.replaceWith(player);
  player.focus();
});
