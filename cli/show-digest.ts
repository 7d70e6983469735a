import type { DigestOutcome } from '../contracts/temporal/digest';

const OUTCOMES: Readonly<Record<DigestOutcome['outcome'], string>> = {
  mail: 'told by mail',
  chat: "told in the team's channel",
  earlier: 'told earlier today',
  unknown: 'perhaps told, so not again',
  failed: 'not told',
};

/** What became of each list of a digest, on a terminal. */
export function showDigest(outcomes: readonly DigestOutcome[]): readonly string[] {
  if (outcomes.length === 0) return ['No lists: nobody owes anything, or there are no business hours today.'];
  return outcomes.map(({ to, outcome, why }) => `${to}: ${OUTCOMES[outcome]}${why === undefined ? '' : ` (${why})`}`);
}
