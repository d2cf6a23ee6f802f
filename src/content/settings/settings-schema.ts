import { z } from 'zod';
import { limitsSchema } from '../../reactions/limits.ts';
import { REACTIONS } from '../../reactions/reaction.ts';
import { deploySchema } from './deploy-schema.ts';
import { partnerSchema } from './partner-schema.ts';
import type { Redirection } from './read-redirects.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and hyphens');

const https = z.url({ protocol: /^https$/ });
const reactions = z
  .union([z.literal('off'), z.array(z.enum(REACTIONS)).min(1).max(REACTIONS.length)])
  .optional();
const SENSITIVE = [
  'anak',
  'anak-anak',
  'bencana',
  'bunuh-diri',
  'duka',
  'gempa',
  'kebakaran',
  'kecelakaan',
  'kematian',
  'longsor',
  'meninggal',
  'obituari',
  'pembunuhan',
  'tsunami',
  'children',
  'death',
  'disaster',
  'obituary',
];

const slot = z.union([z.literal('house'), https]);

/** `content/site.yaml`: the newspaper's settings. This schema is their manual. */
export const settingsSchema = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .describe('Name of the newspaper. Example: `name: Harian Tambangan`. Required.'),
  tagline: z.string().trim().max(160).default('').describe('Words under the name.'),
  address: z
    .url({ protocol: /^https?$/ })
    .describe(
      'Where readers find the paper. Example: `address: https://tambangan.example/`. Required.',
    ),
  language: z
    .enum(['id', 'en'])
    .default('id')
    .describe('Language of the paper and its furniture. Default: `id`.'),
  zone: z
    .string()
    .default('Asia/Jakarta')
    .describe(
      'Time zone: `Asia/Jakarta` (WIB), `Asia/Makassar` (WITA) or `Asia/Jayapura` (WIT). Default: `Asia/Jakarta`.',
    ),
  clock: z
    .string()
    .optional()
    .describe(
      'Fixes the time of every build. For samples only: leave it out, and time is the build’s.',
    ),
  permalink: z
    .string()
    .regex(
      /^\/(?:[a-z0-9-]+\/|:(?:year|month|day|section|slug)\/){2,}$/,
      'at least two parts, each between slashes',
    )
    .regex(/:slug/, 'contains :slug')
    .default('/:year/:month/:slug/')
    .describe(
      'Pattern of a story’s address from `:year`, `:month`, `:day`, `:section`, `:slug`. Default: `/:year/:month/:slug/`.',
    ),
  deploy: deploySchema,
  publicFiles: z
    .array(
      z
        .string()
        .trim()
        .regex(
          /^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[^\\]+[^\\/]$/,
          'a path in public/, without public/ before it',
        ),
    )
    .optional()
    .describe(
      'Files and folders of `public/` that are published although they look as if nobody meant it: hidden ones, keys, databases, backups. Example: `publicFiles: [.nojekyll]`. Default: none.',
    ),
  redirects: z
    .record(z.string(), z.string())
    .optional()
    .describe(
      'Old addresses that belonged to no story, and the page that each leads to. Example: `redirects: {/category/kota/: /kota/, "/?cat=7": /ekonomi/}`. Default: none.',
    ),
  sections: z
    .array(
      z.strictObject({
        id: id.describe('Part of the section’s address. Example: `id: kota`. Required.'),
        title: z.string().trim().min(1).max(60).describe('Example: `title: Kota`. Required.'),
        description: z
          .string()
          .trim()
          .max(300)
          .default('')
          .describe(
            'A sentence about the section. Example: `description: "Kota, jalan, dan warganya"`.',
          ),
        reactions: reactions.describe(
          'The reactions that its stories offer. Example: `reactions: off`. Default: the paper’s.',
        ),
      }),
    )
    .min(1)
    .describe(
      'The sections in the order of the navigation. Example: `- {id: kota, title: Kota}`. Required.',
    ),
  ink: z
    .string()
    .toLowerCase()
    .regex(/^#[0-9a-f]{6}$/, 'a colour of # and six digits, in quotation marks')
    .optional()
    .describe(
      'The paper’s own colour, for its name, rules and small words; dark enough to be read on the page. Dark mode takes a paler one of itself. Quotation marks are needed: without them, # begins a comment. Example: `ink: "#7a1f2b"`. Default: a blue.',
    ),
  logo: z
    .string()
    .regex(/^(?!.*\.\.)[\w-][\w./-]*\.svg$/, 'an SVG file in public/, by its path there')
    .optional()
    .describe(
      'A drawing of the paper’s name, an SVG file in `public/`, shown in the name’s place in the head. Example: `logo: logo.svg`. Default: the name in type.',
    ),
  icon: z
    .string()
    .regex(/^(?!.*\.\.)[\w-][\w./-]*\.svg$/, 'an SVG file in public/, by its path there')
    .optional()
    .describe(
      'The paper’s sign in tabs and on phones, a square SVG file in `public/` whose letters are paths. All other icons, and the picture beside links to pages without a photo, are made of it. Example: `icon: tanda.svg`. Default: `favicon.svg`, and without that file the first letter of the name.',
    ),
  embeds: z
    .array(z.enum(['youtube', 'vimeo']))
    .default([])
    .describe(
      'Whose videos play within the page once a reader presses; of others there are links. Example: `embeds: [youtube]`. Default: none.',
    ),
  partners: z
    .array(partnerSchema)
    .max(50)
    .default([])
    .describe(
      'Partners that get a feed of their own, at `/umpan/<id>.xml`, `.atom` and `.json`; paid stories and pictures with `distribute: false` are never in it. Example: `partners: [{id: kabar-jatim, sections: [jatim], delayMinutes: 30}]`. Default: none.',
    ),
  ads: z
    .strictObject({ home: slot, section: slot, story: slot })
    .partial()
    .default({})
    .describe(
      'Places that have a labelled box for an advertisement: `house` shows those of `content/ads/`, an address the frame of an ad server. Example: `ads: {story: house, home: "https://iklan.example/bingkai"}`. Default: none.',
    ),
  follow: z
    .strictObject({
      whatsapp: https.optional().describe('Address of the paper’s WhatsApp channel.'),
      googleNews: https.optional().describe('Address of the paper at Google News.'),
      newsletter: z
        .strictObject({
          action: https,
          field: z
            .string()
            .regex(/^[\w-]{1,40}$/)
            .default('email'),
        })
        .optional()
        .describe(
          'Where the form for the newsletter is sent, and the name of its field. Example: `newsletter: {action: "https://surat.example/daftar"}`.',
        ),
    })
    .default({})
    .describe(
      'Where readers can follow the paper. Example: `follow: {whatsapp: "https://whatsapp.com/channel/…"}`. Default: nowhere.',
    ),
  announce: z
    .strictObject({
      hubs: z
        .array(https)
        .default([])
        .describe(
          'Addresses of WebSub hubs, which `warta announce` tells of feeds that changed. Example: `hubs: ["https://hub.example/"]`. Default: none.',
        ),
      indexNow: z
        .string()
        .regex(/^[A-Za-z0-9-]{8,128}$/, '8 to 128 letters, digits and hyphens')
        .optional()
        .describe(
          'A key of one’s own making for IndexNow, whose search engines `warta announce` tells of pages that changed; the build publishes it as `<key>.txt`. Example: `indexNow: 5f0c2a9e7b1d48a3`. Default: none.',
        ),
    })
    .optional()
    .describe(
      'Whom `warta announce` tells what changed. Example: `announce: {hubs: ["https://hub.example/"], indexNow: 5f0c2a9e7b1d48a3}`. Default: nobody.',
    ),
  analytics: z
    .strictObject({ script: https, domain: z.string().trim().min(1).max(120).optional() })
    .optional()
    .describe(
      'A counter of visits that sets no cookies, by the address of its script. The page on privacy says so. Example: `analytics: {script: "https://ukur.example/js/script.js", domain: tambangan.example}`. Default: none.',
    ),
  search: z
    .strictObject({
      engine: https
        .regex(/=$/, 'ends in the question’s parameter and =')
        .optional()
        .describe(
          'A search engine that readers may ask instead, by the address to which a question is added. Example: `engine: "https://duckduckgo.com/?q="`. Default: none.',
        ),
    })
    .optional()
    .describe(
      'Switches search on: a page `/cari/` that searches every published story in the reader’s own browser. Example: `search: {}`. Default: no search.',
    ),
  reactions: reactions.describe(
    'The reactions that stories offer: `off`, or a list of like, love, haha, wow, sad, angry. A section or a story may say otherwise. Example: `reactions: [like, sad]`. Default: all six.',
  ),
  sensitiveTags: z
    .array(id)
    .default(SENSITIVE)
    .describe(
      `Tags, as in their addresses, of stories that tell of death, disaster or children and so offer no *haha*. Example: \`sensitiveTags: [kematian, bencana]\`. Default: ${SENSITIVE.join(', ')}.`,
    ),
  reactionService: z
    .strictObject({
      address: z
        .union([z.literal('/'), https])
        .default('/')
        .describe(
          'Where the service of reactions is: `/` beside the pages, or the address of a host of the same site. Example: `address: "https://reaksi.tambangan.example"`. Default: `/`.',
        ),
      database: z
        .string()
        .regex(/^(?!.*\.\.)[\w-][\w./-]*$/, 'a file in this folder, by its path here')
        .default('data/reactions.sqlite')
        .describe(
          'The file in which reactions are kept while PostgreSQL or D1 keep none. Example: `database: data/reactions.sqlite`. Default: `data/reactions.sqlite`.',
        ),
      closeAfterDays: z
        .int()
        .min(1)
        .max(36_500)
        .optional()
        .describe(
          'Days after which a story takes no more reactions. Example: `closeAfterDays: 90`. Default: never.',
        ),
      limits: limitsSchema
        .prefault({})
        .describe(
          'How much one visitor, one network and one story may do. Example: `limits: {visitorPerMinute: 20}`.',
        ),
    })
    .optional()
    .describe(
      'Switches reactions on. Example: `reactionService: {closeAfterDays: 90}`. Default: no reactions.',
    ),
  outlets: z
    .array(z.string().trim().min(1))
    .default([])
    .describe(
      'Names under which the paper credits itself; pictures that are credited to one are the paper’s own (©). Example: `outlets: [TAMBANGAN]`.',
    ),
  security: z
    .strictObject({
      contact: z
        .string()
        .regex(
          /^(?:(?:mailto:)?[^\s@:/<>"]+@[^\s@:/<>"]+\.[^\s@:/<>"]+|tel:\+[\d-]+|https:\/\/\S+)$/,
          'an e-mail address, tel:+… or https://…',
        )
        .describe('Whom to tell. Example: `contact: keamanan@tambangan.example`. Required.'),
      policy: https
        .optional()
        .describe(
          'Address of the rules for those who look for holes. Example: `policy: "https://tambangan.example/keamanan/"`.',
        ),
      encryption: https
        .optional()
        .describe(
          'Address of a key to write with. Example: `encryption: "https://tambangan.example/pgp.txt"`.',
        ),
      acknowledgments: https
        .optional()
        .describe(
          'Address of the thanks to those who told. Example: `acknowledgments: "https://tambangan.example/terima-kasih/"`.',
        ),
      languages: z
        .array(z.string().regex(/^[a-z]{2,3}(?:-[\w]{2,8})*$/i, 'a language such as id or en'))
        .min(1)
        .optional()
        .describe(
          'In which languages one may write. Example: `languages: [id, en]`. Default: that of the paper.',
        ),
    })
    .optional()
    .describe(
      'Whom to tell of a hole in the site: makes `/.well-known/security.txt`, renewed by builds. Example: `security: {contact: keamanan@tambangan.example}`. Default: none.',
    ),
});

/** The settings after every check; `clock` in milliseconds since the epoch, `address` with a slash at its end. */
export interface Settings extends Omit<z.infer<typeof settingsSchema>, 'clock' | 'redirects'> {
  clock?: number;
  redirects?: Redirection[];
}
