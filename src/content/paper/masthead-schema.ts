import { z } from 'zod';
import { whatsappNumber } from '../settings/contact-schema.ts';

const text = (max: number) => z.string().trim().min(1).max(max);
const person = text(120);

/**
 * `content/redaksi.yaml`: the box redaksi, which UU 40/1999 (Pers) art. 12 has every paper publish:
 * name, address and who is responsible. People are ids of files in `content/people/`, or names with
 * a capital letter or a space.
 */
export const mastheadSchema = z.strictObject({
  company: text(160).describe(
    'Name of the legal body that publishes the paper. Example: `company: PT Tambangan Media Rekaan`. Required by `UU 40/1999 (Pers) art. 12`.',
  ),
  address: text(300).describe(
    'Postal address of the newsroom. Example: `address: Jalan Contoh 12, Surabaya 60241`. Required by `UU 40/1999 (Pers) art. 12`.',
  ),
  phone: z
    .string()
    .trim()
    .regex(/^\+?[\d\s().-]{6,30}$/, 'digits, spaces and hyphens')
    .optional()
    .describe(
      'Telephone of the newsroom. Example: `phone: "+62 31 5550 0112"`. One of `phone`, `email` and `whatsapp` is needed.',
    ),
  email: z
    .email()
    .optional()
    .describe('Where readers write to. Example: `email: redaksi@tambangan.example`.'),
  whatsapp: whatsappNumber.describe(
    'Number for readers’ messages, with the country’s code. Example: `whatsapp: 6281200000000`.',
  ),
  responsible: person.describe(
    'Who answers for the paper (penanggung jawab). Example: `responsible: hadi-sulaksono`. Required by `UU 40/1999 (Pers) art. 12`.',
  ),
  groups: z
    .array(
      z.strictObject({
        role: text(80).describe('Example: `role: Redaktur Pelaksana`. Required.'),
        people: z.array(person).min(1).describe('Example: `people: [laras-kinanti]`. Required.'),
      }),
    )
    .default([])
    .describe(
      'Who else makes the paper, in the order of print. Example: `- {role: Redaktur Pelaksana, people: [laras-kinanti]}`.',
    ),
  complaints: z
    .email()
    .optional()
    .describe(
      'Where hak jawab and corrections are asked for. Example: `complaints: koreksi@tambangan.example`. Default: `email`.',
    ),
  codeOfEthics: z
    .string()
    .trim()
    .regex(/^(?:https:\/\/\S+|\/[a-z0-9/-]+\/)$/, 'an address, or a page of this paper')
    .optional()
    .describe('The code of ethics that the paper keeps. Example: `codeOfEthics: /kode-etik/`.'),
  verified: z
    .preprocess((value) => (typeof value === 'number' ? String(value) : value), text(80))
    .optional()
    .describe(
      'Number under which Dewan Pers has verified the company. Example: `verified: 000/DP-Rekaan/K/I/2026`.',
    ),
});

export type MastheadFile = z.infer<typeof mastheadSchema>;
