import type { ChosenAssignee } from '../../domain/assignment';
import type { Choose } from '../../domain/effects';
import type { TimelineEntry } from '../../domain/facts/timeline';
import { office } from '../activity-policies';
import { failureText, failureType } from '../shared/failure-type';
import type { CaseFile } from './case-file';
import { fileOf } from './session';
import type { Session } from './session';

/** Asks the site's matrix who could work on the ticket, for each time that it came to that; judged in the turn that does it. */
export async function chooseAssignee(session: Session): Promise<void> {
  const file = fileOf(session);
  const { choices } = session.process;
  for (;;) {
    const choice = file.state.queue.find((effect): effect is Choose => effect.do === 'choose');
    if (!choice) return;
    if (choices.isCurrent(choice, file.view())) await choose(session, file, choice);
    else file.carriedOut(choice.id, session.clock.now(), true);
  }
}

async function choose(session: Session, file: CaseFile, choice: Choose): Promise<void> {
  const { choices } = session.process;
  const keys = choices.keys(choice, file.view());
  if (!keys) return file.carriedOut(choice.id, session.clock.now(), true);
  try {
    const chosen = await office.chooseAssignee(session.ref, choice.id, keys, session.clock.now(), choice.wish);
    const at = session.clock.now();
    file.carriedOut(choice.id, at);
    if (!choices.isCurrent(choice, file.view())) return;
    const facts = choices.facts(choice, chosen, file.view());
    if (facts.length === 0) return;
    file.note({ at, event: eventOf(choice, chosen.to), detail: detailOf(choice, chosen) });
    file.record(facts, { key: 'process', door: 'process' }, at);
  } catch (error) {
    if (failureType(error) === undefined) throw error;
    file.failed(choice, session.clock.now(), failureText(error));
  }
}

const eventOf = ({ wish }: Choose, to: string | undefined): string => (to === undefined ? 'nobodyFree' : wish?.offer ? 'proposed' : 'assigned');

const detailOf = ({ wish, track }: Choose, { to, reason, skipped, follower, concern }: ChosenAssignee): NonNullable<TimelineEntry['detail']> => ({
  to,
  reason,
  track,
  instead: wish?.offer ? wish.except : undefined,
  follower,
  concern,
  skipped: skipped.map(({ who, why }) => ({ who, why })),
});
