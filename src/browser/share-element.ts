/**
 * Adds to the links by which a page is passed on what only a script can do: the phone's own way of
 * sharing, copying the address, printing.
 */
class ShareLinks extends HTMLElement {
  connectedCallback(): void {
    const list = this.querySelector('ul');
    const { copy = '', copied = '', print = '', share = '' } = this.dataset;
    const address =
      document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
    const add = (words: string, act: (button: HTMLButtonElement) => unknown): void => {
      const item = document.createElement('li');
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = words;
      button.addEventListener('click', () => {
        act(button);
      });
      item.append(button);
      list?.append(item);
    };
    if ('share' in navigator)
      add(`${share} …`, () =>
        navigator.share({ title: document.title, url: address }).catch(() => undefined),
      );
    if ('clipboard' in navigator) {
      const told = document.createElement('span');
      told.setAttribute('role', 'status');
      this.append(told);
      // Where copying is refused, the address is shown, to be copied by hand.
      add(copy, () =>
        navigator.clipboard.writeText(address).then(
          () => {
            told.textContent = copied;
          },
          () => {
            told.textContent = address;
          },
        ),
      );
    }
    add(print, () => {
      window.print();
    });
  }
}

customElements.define('share-links', ShareLinks);
