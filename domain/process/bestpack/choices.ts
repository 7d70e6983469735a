import type { Case } from '../../actions/case';
import { nameOf } from '../../actions/case';
import { somebodyIsBack, unavailable } from '../../assignment';
import type { ChosenAssignee, MatrixKeys } from '../../assignment';
import type { Choose, Effect } from '../../effects';
import { fact } from '../../facts/fact';
import type { Fact, NewFact } from '../../facts/fact';
import type { Facts } from '../../facts/fact-book';
import { lastOf, latest } from '../../facts/fact-book';
import { followerOf } from '../../facts/follower';
import { isEnded, priorityOf, tierOf } from '../../facts/readings';
import { leadingKind, ownerOfTrack, ownersOfTracks, tracksOf } from '../../facts/tracks';
import type { TrackKind } from '../../facts/words';
import { intentId } from '../../intents';
import type { Choices } from '../process';
import { absentVisitor } from './absent-visitor';

/** The choice that found nobody and that nothing has answered since: no assignment, by whomever. */
export const unansweredChoice = (facts: Facts): Fact<'nobodyFree'> | undefined =>
  lastOf(facts, 'nobodyFree') > lastOf(facts, 'assignment') ? latest(facts, 'nobodyFree') : undefined;

/** Nobody was free: the first who comes back gets the work, unless whoever has it is back themselves. */
export function askAgain({ facts, absences, now }: Case): readonly Effect[] {
  const nobody = unansweredChoice(facts);
  if (!nobody) return [];
  const { track, wish, skipped } = nobody.value;
  const holder = track === undefined ? undefined : ownerOfTrack(facts, track);
  if (wish?.away && holder !== undefined && unavailable(holder, absences, now) === undefined) return [];
  if (!somebodyIsBack(skipped.filter(({ who }) => who !== holder), absences, now)) return [];
  return [{ do: 'choose', id: intentId('choose', 'again', nobody.n), ...(track === undefined ? {} : { track }), ...(wish ? { wish } : {}) }];
}

/** Who can wait keeps their work while they are away, and somebody is offered; what is urgent changes hands. */
const URGENT = ['P1', 'P2'];

/** Whoever went away in the middle of the work: once for each absence. */
export function replaceAbsent({ facts, absences, now }: Case): readonly Effect[] {
  if (isEnded(facts)) return [];
  const urgent = URGENT.includes(priorityOf(facts) ?? '');
  return tracksOf(facts).flatMap(({ kind }): readonly Effect[] => {
    const holder = ownerOfTrack(facts, kind);
    if (holder === undefined || unavailable(holder, absences, now) === undefined) return [];
    const { since = 0, until = 'open' } = absences[holder] ?? {};
    const id = intentId('choose', 'away', kind, holder, since, until, urgent ? 'urgent' : 'offer');
    return [{ do: 'choose', id, track: kind, wish: { except: holder, away: true, ...(urgent ? {} : { offer: true }) } }];
  });
}

/** Mary hears that whoever is to make a visit is away on its day: once for each absence. */
export function tellOfAbsentVisitor({ facts, absences, settings, calendar }: Case): readonly Effect[] {
  const visit = isEnded(facts) ? undefined : absentVisitor(facts, absences, calendar);
  if (!visit) return [];
  const { who, date } = visit.value;
  const values = { what: `another day or person for the visit on ${date}: ${nameOf(who, settings)} is away` };
  return [{ do: 'tell', id: intentId('overdue', 'visitor', visit.n, absences[who]?.since ?? 0), to: [settings.triager], template: 'notice-overdue', values }];
}

/** The track that a choice is about. */
const trackOf = ({ track }: Choose, facts: Facts): TrackKind => track ?? leadingKind(facts) ?? 'technical';

/** Nobody has the work, or whom it is about still has it. */
function isCurrent(choice: Choose, { facts }: Case): boolean {
  const track = trackOf(choice, facts);
  const holder = choice.wish?.prefer ?? choice.wish?.except;
  return ownerOfTrack(facts, track) === holder && tracksOf(facts).some(({ kind }) => kind === track);
}

/** Nothing can be asked before the triage. */
function keys(choice: Choose, { facts }: Case): MatrixKeys | undefined {
  const triage = latest(facts, 'triage')?.value;
  if (!triage) return undefined;
  const { line, issue } = triage;
  const tier = tierOf(facts);
  const priority = priorityOf(facts);
  return {
    requestType: trackOf(choice, facts),
    ...(line === undefined ? {} : { line }),
    ...(issue === undefined ? {} : { issue }),
    ...(tier === undefined ? {} : { tier }),
    ...(priority === undefined ? {} : { priority }),
  };
}

/** What the matrix answered becomes fact: an assignment, an offer, or that nobody is free. */
function chosenFacts(choice: Choose, { to, reason, skipped, follower, concern }: ChosenAssignee, { facts }: Case): readonly NewFact[] {
  const { wish } = choice;
  const track = trackOf(choice, facts);
  // Whoever had the ticket before has it again: engineering only borrowed it.
  if (wish?.prefer !== undefined && to === wish.prefer) return [];
  if (to === undefined) return [fact('nobodyFree', { skipped, track, ...(wish ? { wish } : {}) })];
  if (wish?.offer) return [fact('proposed', { to, instead: wish.except ?? '', reason, track, ...(wish.away ? { away: true } : {}) })];
  const expert = follower ?? followerOf(facts);
  return [fact('assignment', { to, reason, track, ...(expert === undefined || track !== 'technical' ? {} : { follower: expert }), ...(concern === undefined ? {} : { concern }) })];
}

export const choices: Choices = { isCurrent, keys, facts: chosenFacts, unanswered: unansweredChoice, workers: ownersOfTracks };
