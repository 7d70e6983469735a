import type { Case } from '../../actions/case';
import { somebodyIsBack, unavailable } from '../../assignment';
import type { ChosenAssignee, MatrixKeys } from '../../assignment';
import type { Choose, Effect } from '../../effects';
import { fact } from '../../facts/fact';
import type { NewFact } from '../../facts/fact';
import { isReviewed, l1Of, nobodyFree, openProposal } from '../../facts/l1-readings';
import { isEnded, priorityOf } from '../../facts/readings';
import { intentId } from '../../intents';
import type { Choices } from '../process';

/** Nobody was free to be proposed: the first who comes back is. */
export function proposeAgain({ facts, absences, now }: Case): readonly Effect[] {
  const nobody = isEnded(facts) ? undefined : nobodyFree(facts);
  if (!nobody || !somebodyIsBack(nobody.value.skipped, absences, now)) return [];
  return [{ do: 'choose', id: intentId('choose', 'again', nobody.n), wish: nobody.value.wish ?? { offer: true } }];
}

/** Only the lead assigns: while the engineer is away somebody else is proposed, once for each absence. */
export function proposeInstead({ facts, absences, now }: Case): readonly Effect[] {
  const holder = isEnded(facts) ? undefined : l1Of(facts);
  if (holder === undefined || unavailable(holder, absences, now) === undefined) return [];
  const { since = 0, until = 'open' } = absences[holder] ?? {};
  return [{ do: 'choose', id: intentId('choose', 'away', holder, since, until), wish: { except: holder, offer: true, away: true } }];
}

/** Whoever is proposed has gone away before the lead decided: somebody else is. */
export function proposeAnother({ facts, absences, now }: Case): readonly Effect[] {
  const proposal = isEnded(facts) || !isReviewed(facts) ? undefined : openProposal(facts);
  if (!proposal || unavailable(proposal.value.to, absences, now) === undefined) return [];
  const { instead } = proposal.value;
  return [{ do: 'choose', id: intentId('choose', 'gone', proposal.n), wish: { offer: true, ...(instead === undefined ? {} : { except: instead, away: true }) } }];
}

/** Nobody has the ticket, or whom it is about still has it. */
const isCurrent = ({ wish }: Choose, { facts }: Case): boolean => l1Of(facts) === wish?.except;

function keys(_choice: Choose, { facts }: Case): MatrixKeys | undefined {
  const priority = priorityOf(facts);
  return priority === undefined ? undefined : { priority };
}

/** The system proposes, and the lead decides. */
function chosenFacts({ wish }: Choose, { to, reason, skipped }: ChosenAssignee): readonly NewFact[] {
  if (to === undefined) return [fact('nobodyFree', { skipped, ...(wish ? { wish } : {}) })];
  return [fact('proposed', { to, reason, skipped, ...(wish?.except === undefined ? {} : { instead: wish.except }), ...(wish?.away ? { away: true } : {}) })];
}

export const l1Choices: Choices = {
  isCurrent,
  keys,
  facts: chosenFacts,
  unanswered: nobodyFree,
  workers: (facts) => [l1Of(facts)].filter((to) => to !== undefined),
};
