import { basename } from 'node:path/posix';

/** Folders and files of programs, by the way they are called, and what they are. */
const DOUBTFUL: readonly (readonly [name: RegExp, said: string])[] = [
  [
    /(?:~|\.(?:bak|old|orig|rej|save|sw[a-p]|tmp|temp|part|crdownload))$|^#.*#$|^~\$/i,
    'what an editor or a download leaves behind',
  ],
  [/\.(?:sqlite3?|db3?|mdb|accdb)(?:-(?:wal|shm|journal))?$/i, 'a database'],
  [/\.(?:sql|dump|pgdump)$/i, 'a dump of a database'],
  [
    /\.(?:pem|key|p12|pfx|p8|jks|keystore|kdbx?|ppk|gpg|asc\.key)$|^id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?$|^(?:htpasswd|shadow|passwd)$/i,
    'a key or a store of passwords',
  ],
  [
    /\.env(?:\.[\w-]+)?$|^(?:credentials|secrets?)(?:\.(?:json|ya?ml|txt|toml|ini))?$|\.tfstate$/i,
    'settings that hold secrets',
  ],
  [/\.(?:tar|tgz|tbz2?|txz|7z|rar|tar\.\w+)$/i, 'an archive, as backups are'],
  [/(?:^|[-_. ])(?:backup|dump|cadangan)(?:[-_. \d].*)?\.(?:zip|gz|json|csv|xml)$/i, 'a backup'],
  [/\.log(?:\.\d+)?$/i, 'a log'],
  [
    /\.(?:php\d?|phtml|asp|aspx|jsp|cgi)$/i,
    'a program for a server, which a host of plain files shows to everybody as it is written',
  ],
  [/\.git$|^node_modules$/i, 'a folder of a program'],
];

/** What a host or a machine leaves in a folder, which nobody means to publish. */
const LITTER =
  /^(?:\.DS_Store|\.localized|\._.*|Thumbs\.db|ehthumbs\.db|desktop\.ini|\.directory)$/i;
/** What keeps an empty folder in Git, or tells Git about one. */
const FOR_GIT = /^\.git(?:keep|ignore|attributes)$|^\.keep$/;

/**
 * What a file or folder of `public/` seems to be that nobody means to publish, by its name;
 * undefined for all others.
 */
export function doubtfulName(path: string): string | undefined {
  const name = basename(path);
  if (name.startsWith('.'))
    return path === '.well-known' ? undefined : 'hidden, as files of programs and secrets are';
  return DOUBTFUL.find(([pattern]) => pattern.test(name))?.[1];
}

/**
 * Whether a file is left out of the site without a question: `litter` is told, what is there for
 * Git is not.
 */
export function leftOut(path: string): 'git' | 'litter' | undefined {
  const name = basename(path);
  if (FOR_GIT.test(name)) return 'git';
  return LITTER.test(name) ? 'litter' : undefined;
}
