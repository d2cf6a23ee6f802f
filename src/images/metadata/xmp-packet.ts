import type { PictureWords } from '../picture-facts.ts';

/**
 * XMP (ISO 16684-1) as a packet of fixed length with room to spare: §7.3.2 lets a program write
 * other words into it in place. So pixels are encoded once, whatever later becomes of a caption.
 */
const BEGIN = '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>';
const END = '<?xpacket end="w"?>';
/** Bytes; packets have whole multiples of it. */
const STEP = 512;
const LEAST = 1536;

/** How long a packet must be to hold the words, in bytes. */
export function packetLength(words: PictureWords): number {
  const needed = Buffer.byteLength(BEGIN) + Buffer.byteLength(body(words)) + END.length;
  return Math.max(LEAST, Math.ceil(needed / STEP) * STEP);
}

/** A packet of exactly `length` bytes. */
export function xmpPacket(words: PictureWords, length: number): string {
  const text = BEGIN + body(words);
  return text + ' '.repeat(length - Buffer.byteLength(text) - END.length) + END;
}

/** Writes the words into the packet of an encoded picture; returns false when there is none. */
export function writeWords(picture: Buffer, words: PictureWords): boolean {
  const start = picture.indexOf(BEGIN);
  const end = picture.indexOf(END, start);
  if (start < 0 || end < 0) return false;
  picture.write(xmpPacket(words, end + END.length - start), start);
  return true;
}

const MADE_BY_MACHINE =
  ' xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" Iptc4xmpExt:DigitalSourceType="http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"';

function body({ creator, credit, caption, copyright, ai }: PictureWords): string {
  const text = (element: string, value: string | undefined): string =>
    value === undefined
      ? ''
      : `<${element}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(value)}</rdf:li></rdf:Alt></${element}>`;
  const attributes =
    (credit === undefined ? '' : ` photoshop:Credit="${escapeXml(credit)}"`) +
    (ai === true ? MADE_BY_MACHINE : '');
  const author =
    creator === undefined
      ? ''
      : `<dc:creator><rdf:Seq><rdf:li>${escapeXml(creator)}</rdf:li></rdf:Seq></dc:creator>`;
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"${attributes}>${author}${text('dc:rights', copyright)}${text('dc:description', caption)}</rdf:Description></rdf:RDF></x:xmpmeta>`;
}

function escapeXml(text: string): string {
  return text
    .replace(/[\p{Cc}--[\t\n\r\x7f-\x9f]]/gv, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
