import type { Choose } from '../../domain/effects';
import { somebodyIsBack } from '../../domain/assignment';
import { fact } from '../../domain/facts/fact';
import { latest } from '../../domain/facts/fact-book';
import { assigneeOf, tierOf } from '../../domain/facts/readings';
import { intentId } from '../../domain/intents';
import { office } from '../activity-policies';
import { failureText, failureType } from '../shared/failure-type';
import type { CaseFile } from './case-file';
import { fileOf } from './session';
import type { Session } from './session';
import { unansweredChoice } from './unanswered-choice';

const PROCESS = { key: 'process', door: 'process' } as const;

/** Picks the assignee by the matrix, for each time that the ticket came to that step; judged in the turn that does it. */
export async function chooseAssignee(session: Session): Promise<void> {
  const file = fileOf(session);
  for (;;) {
    const choice = file.state.queue.find((effect): effect is Choose => effect.do === 'choose');
    if (!choice) return;
    if (isCurrent(file, choice)) await choose(session, file, choice);
    else file.carriedOut(choice.id, session.clock.now(), true);
  }
}

/** Nobody was free: the first who comes back gets the ticket. */
export function askAgain(file: CaseFile, now: number): void {
  const nobody = unansweredChoice(file.state.facts);
  if (!nobody || !somebodyIsBack(nobody.value.skipped, file.state.absences, now)) return;
  const handed = latest(file.state.facts, 'handedOver');
  const wish = file.state.step === 'assign/choose' || !handed ? {} : { wish: { except: handed.value.from } };
  file.enqueue({ do: 'choose', id: intentId('choose', 'again', nobody.n), ...wish });
}

/** Whether the question still stands: nobody has the ticket, or whom it is about still has it. */
function isCurrent(file: CaseFile, { wish }: Choose): boolean {
  const holder = wish?.prefer ?? wish?.except;
  return holder === undefined ? file.state.step === 'assign/choose' : assigneeOf(file.state.facts) === holder;
}

async function choose(session: Session, file: CaseFile, choice: Choose): Promise<void> {
  const { facts } = file.state;
  const triage = latest(facts, 'triage')?.value;
  if (!triage) return file.carriedOut(choice.id, session.clock.now(), true);
  const keys = { requestType: triage.requestType, line: triage.line, issue: triage.issue, tier: tierOf(facts) ?? triage.tier };
  try {
    const chosen = await office.chooseAssignee(session.ref, choice.id, keys, session.clock.now(), choice.wish);
    file.carriedOut(choice.id, session.clock.now());
    if (!isCurrent(file, choice) || (choice.wish?.prefer !== undefined && chosen.to === choice.wish.prefer)) return;
    const { to, reason, skipped } = chosen;
    file.note({ at: session.clock.now(), event: to === undefined ? 'nobodyFree' : 'assigned', detail: { to, reason, skipped: skipped.map(({ who, why }) => ({ who, why })) } });
    file.record([to === undefined ? fact('nobodyFree', { skipped }) : fact('assignment', { to, reason })], PROCESS, session.clock.now());
  } catch (error) {
    if (failureType(error) === undefined) throw error;
    file.failed(choice, session.clock.now(), failureText(error));
  }
}
