import { z } from 'zod';
import { deploySchema } from './deploy-schema.ts';
import { https, id, reactions } from './field-schemas.ts';
import { partnerSchema } from './partner-schema.ts';
import { announceSchema, followSchema } from './reach-schemas.ts';
import { reactionServiceSchema } from './reaction-service-schema.ts';
import { sectionsSchema } from './sections-schema.ts';
import { securitySchema } from './security-schema.ts';
import type { Redirection } from './parse-redirects.ts';

/** Tags of stories that tell of death, disaster or children. */
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
  sections: sectionsSchema,
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
  follow: followSchema,
  announce: announceSchema,
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
  reactionService: reactionServiceSchema,
  outlets: z
    .array(z.string().trim().min(1))
    .default([])
    .describe(
      'Names under which the paper credits itself; pictures that are credited to one are the paper’s own (©). Example: `outlets: [TAMBANGAN]`.',
    ),
  security: securitySchema,
});

/**
 * The settings after every check; `clock` in milliseconds since the epoch, `address` with a slash
 * at its end.
 */
export interface Settings extends Omit<z.infer<typeof settingsSchema>, 'clock' | 'redirects'> {
  clock?: number;
  redirects?: Redirection[];
}
