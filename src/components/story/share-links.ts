export type ShareTarget = 'whatsapp' | 'telegram' | 'facebook' | 'x' | 'mail';

/**
 * Plain links by which readers pass a page on, in the order in which Indonesian readers use them.
 * Nothing is asked of those sites before a press.
 */
export function shareLinks(title: string, address: string): { to: ShareTarget; href: string }[] {
  const [text, url] = [encodeURIComponent(title), encodeURIComponent(address)];
  return [
    { to: 'whatsapp', href: `https://wa.me/?text=${text}%20${url}` },
    { to: 'telegram', href: `https://t.me/share/url?url=${url}&text=${text}` },
    { to: 'facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${url}` },
    { to: 'x', href: `https://x.com/intent/post?text=${text}&url=${url}` },
    { to: 'mail', href: `mailto:?subject=${text}&body=${url}` },
  ];
}
