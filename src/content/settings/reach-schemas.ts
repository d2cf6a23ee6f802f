import { z } from 'zod';
import { https } from './field-schemas.ts';

/** `follow` of `content/site.yaml`. */
export const followSchema = z
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
  );

/** `announce` of `content/site.yaml`. */
export const announceSchema = z
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
  );
