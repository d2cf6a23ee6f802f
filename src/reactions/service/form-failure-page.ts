const WORDS = {
  id: {
    title: 'Reaksi belum tercatat',
    text: 'Reaksi Anda belum tercatat.',
    back: 'Kembali ke berita',
    tooMany: 'Terlalu banyak perubahan dalam waktu singkat; coba lagi sebentar lagi.',
    closed: 'Berita ini tidak lagi menerima reaksi.',
  },
  en: {
    title: 'Reaction not counted',
    text: 'Your reaction was not counted.',
    back: 'Back to the story',
    tooMany: 'Too many changes in a short time; try again in a moment.',
    closed: 'This story takes no more reactions.',
  },
};

/**
 * What a reader without script gets when a press could not be kept; `back` is the story's address,
 * if there is one.
 */
export function formFailurePage(
  kind: string,
  language: 'id' | 'en',
  back: string | undefined,
): string {
  const say = WORDS[language];
  const why = kind === 'too-many' ? ` ${say.tooMany}` : kind === 'closed' ? ` ${say.closed}` : '';
  const link =
    back === undefined
      ? ''
      : `<p><a href="${back.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}#reaksi">${say.back}</a></p>`;
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${say.title}</title><h1>${say.title}</h1><p>${say.text}${why}</p>${link}</html>`;
}
