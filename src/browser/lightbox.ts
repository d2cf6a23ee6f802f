/**
 * Shows the pictures of a gallery large, one at a time, over the page. Without this script each is
 * a link to its largest form. Arrow keys go on and back, Escape closes, and the address names the
 * picture (`#foto-3`).
 */
const links = [...document.querySelectorAll<HTMLAnchorElement>('.gallery a.large')];

function lightbox(): void {
  const {
    previous = '',
    next = '',
    close = '',
  } = document.querySelector<HTMLElement>('.gallery')?.dataset ?? {};
  const dialog = document.createElement('dialog');
  dialog.className = 'lightbox';
  const figure = document.createElement('figure');
  const button = (label: string, sign: string, act: () => void): HTMLButtonElement => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = sign;
    made.setAttribute('aria-label', label);
    made.addEventListener('click', act);
    return made;
  };
  let at = 0;
  const show = (index: number): void => {
    at = (index + links.length) % links.length;
    const link = links[at];
    const shown = link?.closest('figure');
    if (link === undefined || shown == null) return;
    const picture = document.createElement('img');
    picture.src = link.href;
    picture.alt = link.querySelector('img')?.alt ?? '';
    const words = shown.querySelector('figcaption')?.cloneNode(true);
    figure.replaceChildren(picture, ...(words === undefined ? [] : [words]));
    dialog.setAttribute('aria-label', `${picture.alt} (${at + 1}/${links.length})`);
    history.replaceState(null, '', `#${shown.id}`);
  };
  const many = links.length > 1;
  dialog.append(
    button(close, '×', () => {
      dialog.close();
    }),
    figure,
    ...(many
      ? [
          button(previous, '←', () => {
            show(at - 1);
          }),
          button(next, '→', () => {
            show(at + 1);
          }),
        ]
      : []),
  );
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft') show(at - 1);
    if (key === 'ArrowRight') show(at + 1);
  });
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  // The focus goes to the picture that was seen last, not to the one that was opened.
  dialog.addEventListener('close', () => {
    links[at]?.focus();
  });
  document.body.append(dialog);
  links.forEach((link, index) => {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      show(index);
      dialog.showModal();
    });
  });
}

if (links.length > 0 && typeof HTMLDialogElement === 'function') lightbox();
