import { z } from 'zod';
import { https } from './field-schemas.ts';

/** `security` of `content/site.yaml`. */
export const securitySchema = z
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
  );
