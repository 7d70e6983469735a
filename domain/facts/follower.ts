import type { Facts } from './fact-book';
import { standing } from './fact-book';

/** The expert who follows the ticket beside its technician. */
export const followerOf = (facts: Facts): string | undefined => standing(facts, 'assignment').findLast((f) => f.value.track === 'technical')?.value.follower;
