/** The site's own words, by language. */
const id = {
  skip: 'Langsung ke isi',
  home: 'Beranda',
  sections: 'Rubrik',
  newest: 'Terbaru',
  more: 'Selengkapnya',
  tag: 'Topik',
  author: 'Penulis',
  archive: 'Arsip',
  newer: 'Lebih baru',
  older: 'Lebih lama',
  related: 'Berita terkait',
  tags: 'Topik',
  updated: 'Diperbarui',
  by: 'Oleh',
  editor: 'Editor',
  contributor: 'Kontributor',
  source: 'Sumber',
  series: 'Seri',
  captionLabel: 'Keterangan gambar',
  creditLabel: 'Sumber gambar',
  index: 'Indeks',
  indexByDay: 'Indeks berita',
  stories: 'berita',
  empty: 'Belum ada berita.',
  notFound: 'Halaman tidak ditemukan',
  notFoundText: 'Alamat ini tidak ada, atau beritanya sudah dipindahkan. Mulailah dari beranda, rubrik, atau indeks.',
  emptyPaper: 'Koran ini belum punya berita',
  emptyPaperText: 'Tulis berita pertama di content/articles/TAHUN/BULAN/nama-berita.md, simpan, lalu jalankan perintah build sekali lagi.',
};

export type Words = typeof id;

const en: Words = {
  skip: 'Skip to content',
  home: 'Home',
  sections: 'Sections',
  newest: 'Latest',
  more: 'More',
  tag: 'Topic',
  author: 'Reporter',
  archive: 'Archive',
  newer: 'Newer',
  older: 'Older',
  related: 'Related stories',
  tags: 'Topics',
  updated: 'Updated',
  by: 'By',
  editor: 'Editor',
  contributor: 'Contributor',
  source: 'Source',
  series: 'Series',
  captionLabel: 'Caption',
  creditLabel: 'Picture credit',
  index: 'Index',
  indexByDay: 'Index of stories',
  stories: 'stories',
  empty: 'No stories yet.',
  notFound: 'Page not found',
  notFoundText: 'There is nothing at this address, or the story has moved. Start from the home page, a section or the index.',
  emptyPaper: 'This paper has no stories yet',
  emptyPaperText: 'Write the first story in content/articles/YEAR/MONTH/story-name.md, save it, and run the build again.',
};

/** The words for a language; Indonesian for any that is not known. */
export function words(language: string): Words {
  return language === 'en' ? en : id;
}
