import type { Settings } from '../content/settings/settings-schema.ts';

/**
 * The settings that decide what is true of readers' privacy; `address` is where readers find the
 * paper.
 */
export type PrivacySettings = Pick<Settings, 'address' | 'ads' | 'embeds' | 'follow'> & {
  analytics?: { script: string } | undefined;
  reactionService?: { address: string } | undefined;
  search?: { engine?: string | undefined } | undefined;
};

export interface PrivacyFacts {
  facts: string[];
  /** What the law gives readers: UU 27/2022 (PDP) arts. 5–13. */
  rights: string;
}

/**
 * What the site does with its readers' data, as sentences that the settings make true: whoever adds
 * a setting that measures, stores or asks another host for anything changes the sentence here.
 * Pure.
 */
export function privacyFacts(settings: PrivacySettings, language: string): PrivacyFacts {
  const { address, ads, embeds, follow, analytics, reactionService, search } = settings;
  const adHosts = Object.values(ads).flatMap((ad) =>
    ad === undefined || ad === 'house' ? [] : [hostOf(ad)],
  );
  const reactions =
    reactionService === undefined || reactionService.address === '/'
      ? []
      : [hostOf(reactionService.address)];
  const counter = analytics === undefined ? undefined : hostOf(analytics.script);
  const told: Told = {
    host: hostOf(address),
    others: [
      ...new Set([...adHosts, ...reactions, ...(counter === undefined ? [] : [counter])]),
    ].sort(),
    adHosts: [...new Set(adHosts)].sort(),
    counter,
    newsletter: follow.newsletter === undefined ? undefined : hostOf(follow.newsletter.action),
    reacts: reactionService !== undefined,
    searches: search !== undefined,
    engine: search?.engine === undefined ? undefined : hostOf(search.engine),
    players: embeds.map((embed) => (embed === 'youtube' ? 'YouTube' : 'Vimeo')),
  };
  return language === 'en' ? english(told) : indonesian(told);
}

interface Told {
  host: string;
  /** Hosts that pages contact by themselves. */
  others: string[];
  adHosts: string[];
  counter: string | undefined;
  newsletter: string | undefined;
  players: string[];
  /** Readers may search the paper, and where else a link of that page leads. */
  searches: boolean;
  engine: string | undefined;
  /** Readers may react to stories. */
  reacts: boolean;
}

const hostOf = (address: string): string => new URL(address).host;
const list = (names: readonly string[], and: string): string =>
  names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`;

function indonesian({
  host,
  others,
  adHosts,
  counter,
  newsletter,
  players,
  reacts,
  searches,
  engine,
}: Told): PrivacyFacts {
  const own = others.length === 0 ? 'Situs ini' : 'Situs ini sendiri';
  return {
    facts: [
      reacts
        ? `${own} tidak memasang kuki (cookie) selama Anda membaca. Bila Anda menekan sebuah reaksi, peramban Anda menyimpan satu kuki selama paling lama 400 hari: bilangan acak yang ditandatangani, supaya satu pembaca dihitung satu kali. Bila terlalu banyak pembaca baru datang dari jaringan Anda sekaligus, yang disimpan ialah kuki lain, paling lama sehari: bilangan yang sama bagi para pembaca itu, dan reaksi yang Anda tekan hari itu.`
        : `${own} tidak memasang kuki (cookie) dan tidak menyimpan apa pun di peramban Anda.`,
      ...(reacts
        ? [
            'Bersama reaksi Anda disimpan bilangan acak itu dan waktunya; alamat IP dan peramban Anda tidak. Untuk membatasi penyalahgunaan, server mengingat sidik jaringan asal paling lama sehari, dengan garam acak yang lalu dilupakan.',
          ]
        : []),
      others.length === 0
        ? `Halaman hanya memuat berkas dari ${host} sendiri: teks, gambar, gaya, dan skrip. Selama Anda membaca, tidak ada pihak lain yang dihubungi.`
        : `Selain dari ${host}, halaman memuat berkas dari ${list(others, 'dan')}. Alamat IP Anda sampai ke sana.`,
      counter === undefined
        ? 'Kunjungan tidak dihitung, pembaca tidak dilacak, dan tidak ada profil yang disusun.'
        : `Kunjungan dihitung dengan skrip dari ${counter}, yang dipasang redaksi karena tidak memakai kuki.`,
      adHosts.length === 0
        ? 'Tidak ada iklan dari pihak lain.'
        : `Iklan dari ${list(adHosts, 'dan')} tampil dalam bingkai berlabel “Iklan”. Apa yang dicatat di sana mengikuti aturan pihak itu.`,
      newsletter === undefined
        ? `Tidak ada pendaftaran${reacts || searches ? ' atau komentar' : ', komentar, atau formulir'}. Di sini tidak ada data diri yang perlu Anda serahkan.`
        : `Tidak ada pendaftaran atau komentar. Alamat surel yang Anda isikan untuk surat berita dikirim ke ${newsletter}, dan hanya bila Anda menekan tombolnya.`,
      ...(searches
        ? [
            `Pencarian berjalan di peramban Anda dengan berkas indeks dari situs ini; kata yang dicari tidak dikirim ke pihak lain. Kata itu ada dalam alamat halaman pencarian, sehingga sampai ke server situs ini bila halaman itu dimuat ulang atau JavaScript mati.${engine === undefined ? '' : ` ${engine} baru dihubungi bila Anda menekan tautannya di halaman pencarian.`}`,
          ]
        : []),
      'Alamat IP Anda sampai ke server yang mengantarkan halaman, seperti pada semua situs. Apa yang dicatat server itu diatur oleh penyedianya.',
      ...(players.length === 0
        ? []
        : [`Video dari ${list(players, 'dan')} baru dimuat ketika Anda menekannya.`]),
      'Tautan ke luar, termasuk ke WhatsApp, baru menghubungi pihak lain ketika Anda menekannya. Di sana berlaku aturan mereka.',
    ],
    rights:
      'Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi memberi setiap orang hak atas datanya: mengetahui pemakaiannya, memperoleh salinannya, membetulkannya, dan meminta penghapusannya.',
  };
}

function english({
  host,
  others,
  adHosts,
  counter,
  newsletter,
  players,
  reacts,
  searches,
  engine,
}: Told): PrivacyFacts {
  const own = others.length === 0 ? 'This site' : 'This site itself';
  return {
    facts: [
      reacts
        ? `${own} sets no cookies while you read. When you press a reaction, your browser keeps one cookie for 400 days at most: a random number with a signature, so that one reader counts once. When too many new readers come from your network at once, it keeps another cookie, for a day at most: a number that those readers share, and the reactions that you pressed that day.`
        : `${own} sets no cookies and stores nothing in your browser.`,
      ...(reacts
        ? [
            'That random number and the time are kept with your reaction; your IP address and your browser are not. To limit abuse, the server remembers a fingerprint of the network for a day at most, with a random salt that is then forgotten.',
          ]
        : []),
      others.length === 0
        ? `Pages load files from ${host} alone: text, pictures, styles and scripts. While you read, nobody else is contacted.`
        : `Beside ${host}, pages load files from ${list(others, 'and')}. Your IP address reaches those.`,
      counter === undefined
        ? 'Visits are not counted, readers are not followed, and no profiles are made.'
        : `Visits are counted by a script from ${counter}, which the editors chose because it uses no cookies.`,
      adHosts.length === 0
        ? 'There is no advertising by others.'
        : `Advertisements from ${list(adHosts, 'and')} stand in frames labelled “Advertisement”. What is recorded there follows those parties’ rules.`,
      newsletter === undefined
        ? `There is nothing to sign up for and there are no comments${reacts || searches ? '' : ' or forms'}. You are not asked for personal data here.`
        : `There are no accounts and no comments. The e-mail address that you give for the newsletter goes to ${newsletter}, and only when you press the button.`,
      ...(searches
        ? [
            `Search works in your browser, with index files of this site; what you search for is sent to nobody else. It stands in the address of the search page, and so reaches this site’s server when that page is loaded anew or JavaScript is off.${engine === undefined ? '' : ` ${engine} is contacted only when you press its link on the search page.`}`,
          ]
        : []),
      'Your IP address reaches the server that delivers the pages, as on every site. What that server records is up to its provider.',
      ...(players.length === 0
        ? []
        : [`Videos from ${list(players, 'and')} are loaded only when you press them.`]),
      'Links to other places, WhatsApp among them, contact others only when you press them. Their rules hold there.',
    ],
    rights:
      'Indonesia’s Law 27 of 2022 on Personal Data Protection gives everyone rights over their data: to know how it is used, to have a copy, to have it corrected, and to ask for its deletion.',
  };
}
