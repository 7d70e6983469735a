import { sleep } from '@temporalio/workflow';
import type { Notice } from '../../contracts/temporal/activities';
import { dueNow } from '../../domain/deadlines/dues';
import type { Tell } from '../../domain/effects';
import { intentKind } from '../../domain/intents';
import { mail } from '../activity-policies';
import { failureText, failureType } from '../shared/failure-type';
import type { CaseFile } from './case-file';
import { commonValues } from './common-values';
import { signedLink } from './planned-save';
import { fileOf } from './session';
import type { Session } from './session';

const TRIES = 3;

/** Tells the team what it must know, each notice at most once. */
export async function tellTeam(session: Session): Promise<void> {
  const file = fileOf(session);
  for (let tell = nextTell(file); tell; tell = nextTell(file)) {
    const { id, to, template, link } = tell;
    const at = session.clock.now();
    const notice: Notice = { id, to, kind: intentKind(id), template, values: { ...commonValues(session, file), ...tell.values }, at, ...decisionLink(file, link, at) };
    try {
      const channel = await send(session, notice, TRIES);
      file.carriedOut(id, at);
      for (const who of to) file.note({ at, event: 'told', detail: { who, kind: notice.kind, channel } });
    } catch (error) {
      if (failureType(error) === undefined) throw error;
      file.failed(tell, at, failureText(error));
    }
  }
}

const decisionLink = (file: CaseFile, link: Tell['link'], at: number): Pick<Notice, 'link'> => {
  const signed = link && signedLink(file, link, at);
  return signed && 'decision' in signed ? { link: signed } : {};
};

const nextTell = (file: CaseFile): Tell | undefined =>
  [...file.state.queue, ...dueNow(file.view()).map(({ effect }) => effect)].find((effect): effect is Tell => effect.do === 'tell');

/** Tries again only what surely did not go out. */
async function send(session: Session, notice: Notice, tries: number): Promise<string> {
  try {
    const { channel } = await mail.tell.executeWithOptions({ summary: `${notice.kind} → ${notice.to.join(', ')}` }, [session.ref, notice]);
    return channel;
  } catch (error) {
    if (tries <= 1 || failureType(error) !== 'NoticeNotSent') throw error;
  }
  await sleep('1 second', { summary: 'mail server not reached: try again' });
  return send(session, notice, tries - 1);
}
