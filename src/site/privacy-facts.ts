/** The settings that decide what is true of readers' privacy. */
export interface PrivacySettings {
  /** Where readers find the paper. */
  address: string;
}

export interface PrivacyFacts {
  facts: string[];
  /** What the law gives readers: UU 27/2022 (PDP) arts. 5–13. */
  rights: string;
}

/**
 * What the site does with its readers' data, as sentences that the settings make true: whoever adds a setting that measures,
 * stores or asks another host for anything changes the sentence here. Pure.
 */
export function privacyFacts({ address }: PrivacySettings, language: string): PrivacyFacts {
  const { host } = new URL(address);
  return language === 'en' ? english(host) : indonesian(host);
}

function indonesian(host: string): PrivacyFacts {
  return {
    facts: [
      'Situs ini tidak memasang kuki (cookie) dan tidak menyimpan apa pun di peramban Anda.',
      `Halaman hanya memuat berkas dari ${host} sendiri: teks, gambar, gaya, dan skrip. Selama Anda membaca, tidak ada pihak lain yang dihubungi.`,
      'Kunjungan tidak dihitung, pembaca tidak dilacak, dan tidak ada profil yang disusun.',
      'Tidak ada iklan dari pihak lain.',
      'Tidak ada pendaftaran, komentar, atau formulir. Di sini tidak ada data diri yang perlu Anda serahkan.',
      'Alamat IP Anda sampai ke server yang mengantarkan halaman, seperti pada semua situs. Apa yang dicatat server itu diatur oleh penyedianya.',
      'Tautan ke luar, termasuk ke WhatsApp, baru menghubungi pihak lain ketika Anda menekannya. Di sana berlaku aturan mereka.',
    ],
    rights: 'Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi memberi setiap orang hak atas datanya: mengetahui pemakaiannya, memperoleh salinannya, membetulkannya, dan meminta penghapusannya.',
  };
}

function english(host: string): PrivacyFacts {
  return {
    facts: [
      'This site sets no cookies and stores nothing in your browser.',
      `Pages load files from ${host} alone: text, pictures, styles and scripts. While you read, nobody else is contacted.`,
      'Visits are not counted, readers are not followed, and no profiles are made.',
      'There is no advertising by others.',
      'There is nothing to sign up for, no comments and no forms. You are not asked for personal data here.',
      'Your IP address reaches the server that delivers the pages, as on every site. What that server records is up to its provider.',
      'Links to other places, WhatsApp among them, contact others only when you press them. Their rules hold there.',
    ],
    rights: 'Indonesia’s Law 27 of 2022 on Personal Data Protection gives everyone rights over their data: to know how it is used, to have a copy, to have it corrected, and to ask for its deletion.',
  };
}
