import type { FactName } from '../../domain/facts/values';
import type { TrackKind } from '../../domain/facts/words';

const ALWAYS: readonly FactName[] = ['triage', 'assignment', 'roundBegun', 'solved', 'closedAs', 'intake'];

/** A branch works on what concerns it: the facts that its clocks look at. */
const CONCERNS: Readonly<Record<TrackKind, readonly FactName[]>> = {
  technical: ['escalation', 'rcca', 'returned', 'guidanceAsked', 'guidance'],
  parts: ['part', 'priceRequested', 'priceConfirmed', 'quote', 'quoteAnswer', 'orderStatus', 'warrantyFinding', 'rgaRequested', 'rgaHandedOff'],
  service: [
    'routedToSales',
    'distributor',
    'estimate',
    'purchaseOrder',
    'visit',
    'visitHeld',
    'visitResumed',
    'visitCancelled',
    'jobPack',
    'dateAccepted',
    'visitStarted',
    'visitCompleted',
    'tripReport',
    'invoice',
    'project',
    'projectClosed',
  ],
};

export const concerns = (kind: TrackKind, name: FactName): boolean => ALWAYS.includes(name) || CONCERNS[kind].includes(name);
