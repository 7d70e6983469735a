import { hash } from '../../state/ids';

const PREFIXES = 800_000;
const COUNTER_DIGITS = 12;

/** Ids are texts of 18 digits, too long for a JavaScript number; those of one site begin alike and grow, also as texts. */
export const idOf = (site: string, count: number): string => `${100_000 + (hash(site) % PREFIXES)}${String(count).padStart(COUNTER_DIGITS, '0')}`;
