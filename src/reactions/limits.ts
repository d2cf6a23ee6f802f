import { z } from 'zod';

const most = (value: number, description: string) =>
  z.int().min(1).max(10_000_000).default(value).describe(`${description} Default: \`${value}\`.`);

/**
 * How much one visitor, one network (/24 of IPv4, /56 of IPv6; larger ones several times as much)
 * and one story may do.
 */
export const limitsSchema = z.strictObject({
  visitorPerMinute: most(20, 'Changes that one visitor may make in a minute.'),
  networkPerMinute: most(600, 'Changes that may come from one network in a minute.'),
  storyPerMinute: most(
    6000,
    'Changes that one story takes in a minute; beyond, those networks wait that send it most.',
  ),
  newVisitorsPerNetwork: most(
    60,
    'Visitors whom one network may newly bring to the paper, and to one story, in an hour; its further ones count as one until the day ends.',
  ),
  jumpFactor: most(
    10,
    'How many times as many reactions a story may have after an hour; beyond, its display is frozen.',
  ),
  jumpFloor: most(100, 'Reactions that a story is taken to have at least when a jump is measured.'),
  logDays: most(30, 'Days for which changes are kept, so that they can be taken back.'),
});

export type Limits = z.infer<typeof limitsSchema>;
