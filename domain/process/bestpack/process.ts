import { closingDues } from '../../deadlines/bestpack-closing';
import { stepClocks } from '../../deadlines/step-clocks';
import { escalationWindow, pastAtTriage } from '../../deadlines/window';
import { interpret } from '../../desk-events/interpret';
import { owesArticle } from '../../facts/article';
import { has } from '../../facts/fact-book';
import { leadingKind } from '../../facts/tracks';
import { intentId } from '../../intents';
import { missingForVisit } from '../../facts/service-readings';
import { bestpackSettings } from '../../policy/settings';
import type { Process } from '../process';
import { askAgain, choices, replaceAbsent, tellOfAbsentVisitor } from './choices';
import { closureGate } from './closure-gate';
import { consequences } from './consequences';
import { decisionsOf } from './decisions';
import { deskLook } from './desk-look';
import { ownDues, priceExpiry, trackDues } from './dues';
import { follows } from './follows';
import { bestpackMap } from './map';
import { STEP_FACTS } from './step-facts';
import { tasksBeside } from './tasks';

/** The BestPack Support Way. */
export const bestpack: Process = {
  ...bestpackMap,
  acknowledgment: 'acknowledgment',
  isAnswerHeld: () => false,
  interpret,
  follows,
  consequences,
  onEntry: (step, n, { facts }) => (step === 'assign/choose' ? [{ do: 'choose', id: intentId('choose', n), track: leadingKind(facts) ?? 'technical' }] : []),
  standing: (theCase) => [...askAgain(theCase), ...replaceAbsent(theCase), ...tellOfAbsentVisitor(theCase)],
  passed: pastAtTriage,
  desk: deskLook,
  choices,
  closureGate,
  factsOf: (step, { facts, settings }) => {
    if (step.name === 'service/schedule') return [...missingForVisit(facts, bestpackSettings(settings).poRequired), 'visit'];
    if (step.name === 'service/billing' && !has(facts, 'billing')) return ['billing', 'billingApproval'];
    const name = STEP_FACTS[step.name];
    return name === undefined ? [] : [name];
  },
  tasks: tasksBeside,
  dueOf: (step, theCase) => {
    const window = escalationWindow(theCase);
    return window.state === 'running' && step.owner !== 'owner' ? window.due : undefined;
  },
  dues: ownDues,
  trackDues,
  closes: closingDues,
  turns: priceExpiry,
  window: escalationWindow,
  stepClocks,
  decisions: decisionsOf,
  isOver: ({ ticket, facts, settings }) => ticket.closed && !owesArticle(facts, bestpackSettings(settings)),
};
