import type { Case } from '../actions/case';
import { customerServiceOf, holderOf } from '../actions/case';
import { has } from '../facts/fact-book';
import { assigneeOf, gaveUpWaiting, isEnded } from '../facts/readings';
import { visitOf } from '../facts/service-readings';
import { leadingKind, ownerOfTrack, tracksOf } from '../facts/tracks';
import type { FactName } from '../facts/values';
import type { TrackKind } from '../facts/words';
import type { Step } from './map';

const isDone = (step: Step, theCase: Case): boolean =>
  typeof step.done === 'function' ? step.done(theCase) : step.done.every((name) => has(theCase.facts, name));

const firstOpen = (steps: readonly Step[], theCase: Case): Step | undefined => steps.find((step) => (step.when?.(theCase) ?? true) && !isDone(step, theCase));

/** Where a track stands; undefined when it is at its end. */
export const whereOnTrack = (theCase: Case, kind: TrackKind): Step | undefined => firstOpen(theCase.process.tracks[kind] ?? [], theCase);

/** Nothing more is to be worked out: the customer confirmed, or never answered. */
export const isSettled = ({ facts }: Case): boolean => isEnded(facts) || has(facts, 'confirmation') || gaveUpWaiting(facts);

/** Where a ticket stands: the first step on its way that is not done. The only answer to that question. */
export function where(theCase: Case): Step {
  const { facts, process } = theCase;
  const lead = leadingKind(facts);
  const step =
    (isEnded(facts) ? undefined : firstOpen(process.intake, theCase)) ??
    (lead === undefined || isSettled(theCase) ? undefined : whereOnTrack(theCase, lead)) ??
    firstOpen(process.closure, theCase);
  if (!step) throw new Error(`the map of ${process.name} has no last step`);
  return step;
}

/** The steps of the tracks beside the leading one that still have something to do. */
export function besides(theCase: Case): readonly { readonly kind: TrackKind; readonly step: Step }[] {
  if (isSettledForAll(theCase)) return [];
  const lead = leadingKind(theCase.facts);
  return tracksOf(theCase.facts).flatMap(({ kind }) => {
    const step = kind === lead ? undefined : whereOnTrack(theCase, kind);
    return step ? [{ kind, step }] : [];
  });
}

/** A customer who never answered has ended the other tracks too; his confirmation has not. */
const isSettledForAll = ({ facts }: Case): boolean => isEnded(facts) || (gaveUpWaiting(facts) && !has(facts, 'confirmation'));

/** The facts that the step still misses, by name. */
export const missingAt = (step: Step, theCase: Case): readonly FactName[] =>
  typeof step.done === 'function' ? [] : step.done.filter((name) => !has(theCase.facts, name));

/** The roster key of whoever owes the step. */
export function ownerOf(step: Step, theCase: Case): string {
  const { settings, facts } = theCase;
  const owner = typeof step.owner === 'function' ? step.owner(theCase) : step.owner;
  switch (owner) {
    case 'triager':
      return settings.triager;
    case 'owner':
      return settings.owner;
    case 'assignee':
      return ownerOfTrack(facts, step.name.split('/', 1)[0] as TrackKind) ?? assigneeOf(facts) ?? settings.owner;
    case 'visitor':
      return visitOf(facts)?.value.who ?? settings.triager;
    case 'customerService':
      return customerServiceOf(theCase);
    default:
      return holderOf(owner, settings);
  }
}

export const actionOwed = (step: Step, theCase: Case): string => (typeof step.action === 'function' ? step.action(theCase) : step.action);
