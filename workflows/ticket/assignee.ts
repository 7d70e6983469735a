import type { Choose } from '../../domain/effects';
import { office } from '../activity-policies';
import { failureText, failureType } from '../shared/failure-type';
import type { CaseFile } from './case-file';
import { isCurrent, keysOf, recordChoice } from './choices';
import { fileOf } from './session';
import type { Session } from './session';

/** Picks who works on a track by the matrix, for each time that it came to that; judged in the turn that does it. */
export async function chooseAssignee(session: Session): Promise<void> {
  const file = fileOf(session);
  for (;;) {
    const choice = file.state.queue.find((effect): effect is Choose => effect.do === 'choose');
    if (!choice) return;
    if (isCurrent(file, choice)) await choose(session, file, choice);
    else file.carriedOut(choice.id, session.clock.now(), true);
  }
}

async function choose(session: Session, file: CaseFile, choice: Choose): Promise<void> {
  const keys = keysOf(file, choice.track);
  if (!keys) return file.carriedOut(choice.id, session.clock.now(), true);
  try {
    const chosen = await office.chooseAssignee(session.ref, choice.id, keys, session.clock.now(), choice.wish);
    file.carriedOut(choice.id, session.clock.now());
    if (!isCurrent(file, choice) || (choice.wish?.prefer !== undefined && chosen.to === choice.wish.prefer)) return;
    recordChoice(file, choice, chosen, session.clock.now());
  } catch (error) {
    if (failureType(error) === undefined) throw error;
    file.failed(choice, session.clock.now(), failureText(error));
  }
}
