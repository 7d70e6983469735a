import { dueNow } from '../../domain/deadlines/dues';
import type { Tell } from '../../domain/effects';
import { intentKind } from '../../domain/intents';
import { mail } from '../activity-policies';
import { failureText, failureType } from '../shared/failure-type';
import { commonValues } from './desk-work';
import { fileOf } from './session';
import type { Session } from './session';

/** Tells the team what it must know, each notice at most once. */
export async function tellTeam(session: Session): Promise<void> {
  const file = fileOf(session);
  for (;;) {
    const tell = [...file.state.queue, ...dueNow(file.view()).map(({ effect }) => effect)].find((effect): effect is Tell => effect.do === 'tell');
    if (!tell) return;
    const { id, to, template } = tell;
    const at = session.clock.now();
    const kind = intentKind(id);
    const values = { ...commonValues(session, file), ...tell.values };
    try {
      const { channel } = await mail.tell.executeWithOptions({ summary: `${kind} → ${to.join(', ')}` }, [session.ref, { id, to, kind, template, values, at }]);
      file.carriedOut(id, at);
      for (const who of to) file.note({ at, event: 'told', detail: { who, kind, channel } });
    } catch (error) {
      if (failureType(error) === undefined) throw error;
      // Mail has no read-back: whether it went out is unknown, so it is not sent again but becomes a task.
      file.failed(tell, at, failureText(error));
    }
  }
}
