import type { SaveOrder, SignedLink } from '../../contracts/temporal/activities';
import type { LinkTo } from '../../domain/actions/action';
import { dueNow } from '../../domain/deadlines/dues';
import type { Say } from '../../domain/effects';
import { withFacts } from '../../domain/facts/with-facts';
import { intentId } from '../../domain/intents';
import { mirror } from '../../domain/process/mirror';
import type { CaseFile } from './case-file';
import { commonValues } from './common-values';
import type { Session } from './session';

/** The comment that is next: what acts and steps asked for, then what is due. */
export const nextSay = (file: CaseFile): Say | undefined =>
  [...file.state.queue, ...dueNow(file.view()).map(({ effect }) => effect)].find((effect): effect is Say => effect.do === 'say');

/** The save that brings the desk in line with the facts, with this comment; undefined when there is nothing to save. */
export function plannedSave(session: Session, file: CaseFile, say: Say | undefined): SaveOrder | undefined {
  const view = file.view();
  const changes = mirror(say?.records ? withFacts(view, say.records) : view);
  const shown = JSON.stringify(changes);
  const refusedBefore = shown === file.state.refusedMirror;
  if (!say && (Object.keys(changes).length === 0 || refusedBefore)) return undefined;
  const intent = say?.id ?? intentId('show', file.state.shows);
  if (!say) return { intent, ...changes };
  const { wording } = say;
  const values = { ...commonValues(session, file), ...('values' in wording ? wording.values : {}) };
  const link = 'link' in wording && wording.link ? { link: signedLink(file, wording.link, session.clock.now()) } : {};
  const words = 'text' in wording ? { text: wording.text } : { template: wording.template, values, ...link };
  return { intent, ...(refusedBefore ? {} : changes), comment: { public: say.public, wording: words } };
}

const DAY = 24 * 60 * 60_000;

/** What the address in a message must prove, and until when it holds. */
export function signedLink(file: CaseFile, link: LinkTo, now: number): SignedLink {
  const expiresAt = now + file.state.settings.confirmLinkDays * DAY;
  return link.to === 'resolution' ? { round: file.round(), expiresAt } : { decision: link.decision, who: link.who, expiresAt };
}
