import { nameOf } from '../../domain/actions/case';
import { absentVisitor } from '../../domain/process/absent-visitor';
import { somebodyIsBack, unavailable } from '../../domain/assignment';
import type { ChosenAssignee, MatrixKeys } from '../../domain/assignment';
import type { Choose } from '../../domain/effects';
import { fact } from '../../domain/facts/fact';
import { latest } from '../../domain/facts/fact-book';
import { followerOf } from '../../domain/facts/follower';
import { isEnded, priorityOf, tierOf } from '../../domain/facts/readings';
import { ownerOfTrack, tracksOf } from '../../domain/facts/tracks';
import type { TrackKind } from '../../domain/facts/words';
import { intentId } from '../../domain/intents';
import type { CaseFile } from './case-file';
import { unansweredChoice } from './unanswered-choice';

const PROCESS = { key: 'process', door: 'process' } as const;

/** Nobody was free: the first who comes back gets the work, unless whoever has it is back themselves. */
export function askAgain(file: CaseFile, now: number): void {
  const { facts, absences } = file.state;
  const nobody = unansweredChoice(facts);
  if (!nobody) return;
  const { track, wish, skipped } = nobody.value;
  const holder = ownerOfTrack(facts, track);
  if (wish?.away && holder !== undefined && unavailable(holder, absences, now) === undefined) return;
  if (!somebodyIsBack(skipped.filter(({ who }) => who !== holder), absences, now)) return;
  file.enqueue({ do: 'choose', id: intentId('choose', 'again', nobody.n), track, ...(wish ? { wish } : {}) });
}

/** Who can wait keeps their work while they are away, and somebody is offered; what is urgent changes hands. */
const URGENT = ['P1', 'P2'];

/** Whoever went away in the middle of the work: once for each absence. */
export function replaceAbsent(file: CaseFile, now: number): void {
  const { facts, absences } = file.state;
  if (isEnded(facts)) return;
  const urgent = URGENT.includes(priorityOf(facts) ?? '');
  for (const { kind } of tracksOf(facts)) {
    const holder = ownerOfTrack(facts, kind);
    if (holder === undefined || unavailable(holder, absences, now) === undefined) continue;
    const { since = 0, until = 'open' } = absences[holder] ?? {};
    const id = intentId('choose', 'away', kind, holder, since, until, urgent ? 'urgent' : 'offer');
    file.enqueue({ do: 'choose', id, track: kind, wish: { except: holder, away: true, ...(urgent ? {} : { offer: true }) } });
  }
}

/** Mary hears that whoever is to make a visit is away on its day: once for each absence. */
export function tellOfAbsentVisitor(file: CaseFile): void {
  const { facts, absences, settings } = file.state;
  const visit = isEnded(facts) ? undefined : absentVisitor(facts, absences, file.view().calendar);
  if (!visit) return;
  const { who, date } = visit.value;
  const values = { what: `another day or person for the visit on ${date}: ${nameOf(who, settings)} is away` };
  file.enqueue({ do: 'tell', id: intentId('overdue', 'visitor', visit.n, absences[who]?.since ?? 0), to: [settings.triager], template: 'notice-overdue', values });
}

/** Whether the question still stands: nobody has the work, or whom it is about still has it. */
export function isCurrent(file: CaseFile, { wish, track }: Choose): boolean {
  const { facts } = file.state;
  const holder = wish?.prefer ?? wish?.except;
  return ownerOfTrack(facts, track) === holder && tracksOf(facts).some(({ kind }) => kind === track);
}

/** What the matrix is asked with for that track; undefined before the triage. */
export function keysOf(file: CaseFile, track: TrackKind): MatrixKeys | undefined {
  const { facts } = file.state;
  const triage = latest(facts, 'triage')?.value;
  if (!triage) return undefined;
  const { line, issue } = triage;
  const tier = tierOf(facts);
  return { requestType: track, ...(line === undefined ? {} : { line }), ...(issue === undefined ? {} : { issue }), ...(tier === undefined ? {} : { tier }) };
}

/** What the matrix answered becomes fact: an assignment, an offer, or that nobody is free. */
export function recordChoice(file: CaseFile, { track, wish }: Choose, { to, reason, skipped, follower, concern }: ChosenAssignee, now: number): void {
  const event = to === undefined ? 'nobodyFree' : wish?.offer ? 'proposed' : 'assigned';
  file.note({ at: now, event, detail: { to, reason, track, instead: wish?.offer ? wish.except : undefined, follower, concern, skipped: skipped.map(({ who, why }) => ({ who, why })) } });
  if (to === undefined) return file.record([fact('nobodyFree', { skipped, track, ...(wish ? { wish } : {}) })], PROCESS, now);
  if (wish?.offer) return file.record([fact('proposed', { to, instead: wish.except ?? '', reason, track, ...(wish.away ? { away: true } : {}) })], PROCESS, now);
  const expert = follower ?? followerOf(file.state.facts);
  file.record([fact('assignment', { to, reason, track, ...(expert === undefined || track !== 'technical' ? {} : { follower: expert }), ...(concern === undefined ? {} : { concern }) })], PROCESS, now);
}
