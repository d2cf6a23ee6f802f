export const PAPER = '#f5eddc';
export const RIVER_INK = '#143449';
export const CLAY_INK = '#cb5c2c';

/**
 * What a shape leaves on each plate: 1 prints, 0 is cut away, left out lets through what lies
 * below.
 */
export interface Tone {
  readonly river?: 0 | 1;
  readonly clay?: 0 | 1;
}

export const paper: Tone = { river: 0, clay: 0 };
export const river: Tone = { river: 1, clay: 0 };
export const clay: Tone = { river: 0, clay: 1 };
export const both: Tone = { river: 1, clay: 1 };
export const overRiver: Tone = { river: 1 };
export const overClay: Tone = { clay: 1 };
export const cutRiver: Tone = { river: 0 };
export const cutClay: Tone = { clay: 0 };
