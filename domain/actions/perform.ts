import * as v from 'valibot';
import { fact } from '../facts/fact';
import type { NewFact } from '../facts/fact';
import { has, latest } from '../facts/fact-book';
import { visitNumbered } from '../facts/service-readings';
import { assigneeOf, isEnded } from '../facts/readings';
import { ownerOfTrack, ownersOfTracks, trackOf, wasCancelled } from '../facts/tracks';
import type { TrackKind } from '../facts/words';
import type { FactName } from '../facts/values';
import { refusal } from './action';
import type { ActionDefinition, Performed } from './action';
import { badData } from './bad-data';
import { nameOf, rolesOf } from './case';
import type { Case, Who } from './case';
import type { Missing, Refusal } from './refusal';
import { actionNamed, ticketActions } from './table';
import { notTheirs } from './visit-rules';

export type Judgement = { readonly refused: Refusal } | { readonly performed: Performed };

/** Whether somebody has the track that an act is of, any track for other acts, or the ticket before there is one. */
function hasTheWork({ facts }: Case, key: string, of: TrackKind | undefined): boolean {
  if (of !== undefined && trackOf(facts, of)) return ownerOfTrack(facts, of) === key;
  return assigneeOf(facts) === key || ownersOfTracks(facts).includes(key);
}

const holds = (row: ActionDefinition, key: string, theCase: Case): boolean =>
  row.by.some((doer) => (doer === 'assignee' ? hasTheWork(theCase, key, row.of ?? row.track) : rolesOf({ key, door: 'api' }, theCase.settings).includes(doer)));

/** For whom somebody acts as a deputy; only reserved acts have deputies. */
const standsInFor = (row: ActionDefinition, who: Who, theCase: Case): string | undefined =>
  Object.entries(theCase.deputies)
    .filter(([, { deputy, until }]) => deputy === who.key && (until === undefined || until > theCase.now))
    .map(([key]) => key)
    .find((key) => holds(row, key, theCase));

/** By signal and from the Temporal UI nobody can prove who they are: enough for ordinary acts, never for reserved ones. */
const isProven = ({ door }: Who): boolean => door !== 'signal' && door !== 'temporal';

/** Whether somebody may do an action, by role or because the ticket is theirs. The operator may do all ordinary acts. */
function mayDo(row: ActionDefinition, who: Who, theCase: Case): boolean {
  if (row.reserved) return isProven(who) && (holds(row, who.key, theCase) || standsInFor(row, who, theCase) !== undefined);
  const roles = rolesOf(who, theCase.settings);
  return roles.includes('operator') || roles.includes('process') || holds(row, who.key, theCase);
}

/** The people who may do an action on this ticket, by roster key. */
const doers = (row: ActionDefinition, theCase: Case): readonly string[] => Object.keys(theCase.settings.people).filter((key) => holds(row, key, theCase));

/** A missing fact with who can supply it and by which action. */
export function missingFact(name: FactName, theCase: Case): Missing {
  const rows = ticketActions(theCase.settings.process);
  const row = rows.find(({ records }) => records[0] === name) ?? rows.find(({ records }) => records.includes(name));
  if (!row) return { fact: name, who: 'process', how: 'it comes by itself' };
  const who = doers(row, theCase).join(', ') || (row.by.includes('assignee') ? 'the assignee, once there is one' : row.by.join(', '));
  return { fact: name, who, how: row.label };
}

function gateRefusal(row: ActionDefinition, data: unknown, theCase: Case): Refusal | undefined {
  const missing = row.gate(data, theCase);
  if (missing.length === 0) return undefined;
  return refusal('missingFacts', `${row.label}: ${missing.join(', ')} missing.`, missing.map((name) => missingFact(name, theCase)));
}

/**
 * Facts that need no click of their own: whoever has the ticket and does anything with it has reviewed it; a message
 * of anybody on the team acknowledges.
 */
function implied(row: ActionDefinition, theCase: Case, who: Who): readonly NewFact[] {
  // Review, contact and scope are words of the technical track.
  const mine = theCase.settings.process === 'bestpack' && hasTheWork(theCase, who.key, 'technical');
  const theirs = row.impliesForAll ? row.implies : row.implies.filter((name) => name === 'acknowledged');
  const names = new Set<FactName>(mine ? ['review', ...row.implies] : theirs);
  return [...names]
    .filter((name) => !row.records.includes(name) && !has(theCase.facts, name))
    .map((name) => (name === 'acknowledged' ? fact(name, { how: 'reply' }, { impliedBy: row.name }) : fact(name as 'review', {}, { impliedBy: row.name })));
}

/** The data under the keys of the schema: a key that people also use counts where the proper one is absent. */
function renamed({ alsoCalled }: ActionDefinition, input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return input;
  // The schema library takes a list for an object without keys.
  if (Array.isArray(input)) return undefined;
  const given = input as Readonly<Record<string, unknown>>;
  const others = Object.entries(alsoCalled).flatMap(([other, key]) => (given[other] === undefined || given[key] !== undefined ? [] : [[key, given[other]]]));
  return { ...given, ...Object.fromEntries(others) };
}

/** Facts that set things going outside: an act of its own takes them back and tells whoever has to know. */
const TAKEN_BACK_BY: Partial<Record<FactName, string>> = { track: 'cancelTrack', trackCancelled: 'openTrack', visit: 'cancelVisit', visitCancelled: 'scheduleVisit', visitResumed: 'rescheduleVisit' };

/** What was said of somebody else's visit is not taken back by a colleague. */
function foreignVisit(name: FactName, theCase: Case, who: Who): Refusal | undefined {
  const value = latest(theCase.facts, name)?.value;
  const visit = value && 'visit' in value ? visitNumbered(theCase.facts, value.visit) : undefined;
  return visit && notTheirs(visit.value.who, theCase, who);
}

/** Only who may record a fact may take it back. */
function withdrawalRefusal(row: ActionDefinition, data: unknown, theCase: Case, who: Who): Refusal | undefined {
  if (row.name !== 'withdraw') return undefined;
  const { fact: name } = data as { readonly fact: FactName };
  const instead = TAKEN_BACK_BY[name];
  if (instead !== undefined) return refusal('orderRule', `${name} is not withdrawn: use ${instead}.`);
  const recorder = ticketActions(theCase.settings.process).find((candidate) => candidate.records.includes(name));
  if (recorder && mayDo(recorder, who, theCase)) return foreignVisit(name, theCase, who);
  return refusal(recorder?.reserved ? 'reserved' : 'notYourRole', recorder ? `${name} is recorded by ${doers(recorder, theCase).join(', ')}: only they can withdraw it.` : `${name} cannot be withdrawn.`);
}

/**
 * Judges an act and says what it would record; changes nothing. Order of the answers: unknown action, role, data,
 * ended ticket, missing facts, everything else.
 */
export function perform(name: string, input: unknown, theCase: Case, who: Who): Judgement {
  const row = actionNamed(name, theCase.settings.process);
  if (!row) return { refused: refusal('badData', `There is no action ${name}.`) };
  if (!mayDo(row, who, theCase)) {
    const may = doers(row, theCase).map((key) => nameOf(key, theCase.settings)).join(', ') || row.by.join(', ');
    return { refused: refusal(row.reserved ? 'reserved' : 'notYourRole', `${row.label} is for ${may}, not for ${nameOf(who.key, theCase.settings)}.`) };
  }
  const parsed = v.safeParse(row.data, renamed(row, input ?? {}));
  if (!parsed.success) return { refused: badData(row, parsed.issues) };
  const data = parsed.output;
  if ((theCase.ticket.closed && row.whenSolved !== 'closed') || (isEnded(theCase.facts) && !row.whenSolved)) {
    return { refused: refusal('ticketClosed', `${row.label}: the ticket is ${theCase.ticket.closed ? 'closed for good' : 'solved'}.`) };
  }
  const refused = gateRefusal(row, data, theCase) ?? trackRefusal(row, theCase) ?? row.refuse(data, theCase, who) ?? withdrawalRefusal(row, data, theCase, who);
  if (refused) return { refused };
  const performed = row.perform(data, theCase, who);
  return { performed: { ...performed, facts: [...implied(row, theCase, who), ...performed.facts.map((f) => onBehalf(f, row, theCase, who))] } };
}

/** Work on a track that is not open has nowhere to go. */
function trackRefusal({ track, label }: ActionDefinition, { facts }: Case): Refusal | undefined {
  if (!track || trackOf(facts, track)) return undefined;
  return wasCancelled(facts, track)
    ? refusal('trackEnded', `${label}: the ${track} track was cancelled; open it again first.`)
    : refusal('trackNotOpen', `${label}: the ticket has no ${track} track; open one, or correct the request type.`);
}

/** What a deputy does is shown as theirs for whoever named them. */
function onBehalf(f: NewFact, row: ActionDefinition, theCase: Case, who: Who): NewFact {
  const holder = row.reserved && !holds(row, who.key, theCase) ? standsInFor(row, who, theCase) : undefined;
  return holder === undefined ? f : { ...f, attributedTo: holder };
}

/** The actions that somebody may do now, as far as their gate needs no data. */
export function mayOffer(theCase: Case): readonly string[] {
  const { closed } = theCase.ticket;
  const ended = isEnded(theCase.facts);
  return ticketActions(theCase.settings.process).filter((row) => (closed ? row.whenSolved === 'closed' : !ended || row.whenSolved) && row.needs.every((name) => has(theCase.facts, name as FactName))).map(({ name }) => name);
}
