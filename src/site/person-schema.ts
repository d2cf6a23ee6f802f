import { z } from 'zod';

/** `content/people/<id>.yaml`: a member of staff or a contributor. */
export const personSchema = z.strictObject({
  name: z.string().trim().min(1).max(120).describe('Full name. Required.'),
  role: z.string().trim().min(1).max(120).describe('What the person does. Example: `role: Wartawan Kota`. Required.'),
  codes: z.array(z.string().regex(/^[a-z]{2,6}$/i)).default([]).describe('The codes that close the person’s stories. Example: `codes: [end]`.'),
  bio: z.string().trim().max(600).default('').describe('A sentence about the person.'),
});

export interface Person extends z.infer<typeof personSchema> {
  id: string;
}
