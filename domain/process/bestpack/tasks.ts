import type { Case } from '../../actions/case';
import { customerServiceOf } from '../../actions/case';
import { unavailable } from '../../assignment';
import { firstReminderDays } from '../../deadlines/article';
import { adoptedSilently } from '../../deadlines/origin';
import { escalationWindow } from '../../deadlines/window';
import { owesArticle } from '../../facts/article';
import { has, lastOf, latest } from '../../facts/fact-book';
import { owesRga } from '../../facts/parts-readings';
import { assigneeOf, isEnded, technicianOf, tierOf } from '../../facts/readings';
import { leadingKind, ownerOfTrack } from '../../facts/tracks';
import { bestpackSettings } from '../../policy/settings';
import type { Task } from '../task';
import { absentVisitor } from './absent-visitor';
import { unansweredChoice } from './choices';
import { noteOwedAt } from './notes-current';

/** What is owed beside the steps. */
export const tasksBeside = (theCase: Case): readonly Task[] => [...otherTasks(theCase), ...windowTasks(theCase)];

function otherTasks(theCase: Case): readonly Task[] {
  const { facts, settings } = theCase;
  return [...articleTask(theCase), ...(isEnded(facts) ? [] : [...callBackTask(theCase), ...rgaTask(theCase), ...guidanceTask(theCase), ...tierTask(theCase), ...visitorTask(theCase), ...noteTask(theCase), ...concernTasks(theCase)])].map((task) => ({
    ...task,
    owner: Object.hasOwn(settings.people, task.owner) ? task.owner : settings.owner,
  }));
}

function articleTask(theCase: Case): readonly Task[] {
  const { facts, settings, calendar } = theCase;
  const solved = latest(facts, 'solved');
  if (!solved || !owesArticle(facts, bestpackSettings(settings))) return [];
  return [{ owner: technicianOf(facts) ?? settings.owner, action: 'linkArticle', since: solved.at, due: calendar.addDays(solved.at, firstReminderDays(theCase)) }];
}

function callBackTask({ facts, settings }: Case): readonly Task[] {
  const received = latest(facts, 'received');
  return received?.value.missed && !has(facts, 'calledBack') ? [{ owner: settings.triager, action: 'callBack', since: received.at }] : [];
}

/** In the parts track the hand-off is a step of its own. */
function rgaTask(theCase: Case): readonly Task[] {
  const { facts } = theCase;
  if (!owesRga(facts) || leadingKind(facts) === 'parts') return [];
  return [{ owner: customerServiceOf(theCase), action: 'acceptRga', since: latest(facts, 'rgaRequested')?.at ?? 0 }];
}

function guidanceTask({ facts }: Case): readonly Task[] {
  const asked = latest(facts, 'guidanceAsked');
  return asked && lastOf(facts, 'guidance') < lastOf(facts, 'guidanceAsked') ? [{ owner: asked.value.of, action: 'recordGuidance', since: asked.at }] : [];
}

/** T3 is engineering's level: who works at it escalates, or says by the resolution why it was not needed. */
function tierTask(theCase: Case): readonly Task[] {
  const { facts } = theCase;
  const owner = ownerOfTrack(facts, 'technical');
  const raised = latest(facts, 'tier') ?? latest(facts, 'triage');
  if (owner === undefined || tierOf(facts) !== 'T3' || has(facts, 'escalation') || has(facts, 'resolution')) return [];
  // A window that is over asks for the same.
  return escalationWindow(theCase).state === 'missed' ? [] : [{ owner, action: 'escalate', since: raised?.at ?? 0 }];
}

/** Whoever is to make a visit is away on its day. */
function visitorTask({ facts, settings, absences, calendar }: Case): readonly Task[] {
  const visit = absentVisitor(facts, absences, calendar);
  return visit ? [{ owner: settings.triager, action: 'rescheduleVisit', since: absences[visit.value.who]?.since ?? visit.at }] : [];
}

function noteTask(theCase: Case): readonly Task[] {
  const at = noteOwedAt(theCase);
  const owner = ownerOfTrack(theCase.facts, 'technical');
  return at !== undefined && owner !== undefined && at <= theCase.now ? [{ owner, action: 'addNote', since: at }] : [];
}

/** A choice that the owner of the process should look at, and somebody who is away while the work waits. */
function concernTasks({ facts, settings, absences, now }: Case): readonly Task[] {
  const chosen = latest(facts, 'assignment');
  const concern = chosen?.value.concern !== undefined && chosen.by === 'process' ? [{ owner: settings.owner, action: 'assign', since: chosen.at }] : [];
  const offer = latest(facts, 'proposed');
  const isBack = offer?.value.away && unavailable(offer.value.instead ?? '', absences, now) === undefined;
  const offered = offer && !isBack && lastOf(facts, 'proposed') > lastOf(facts, 'assignment') ? [{ owner: settings.owner, action: 'assign', since: offer.at }] : [];
  return [...concern, ...offered, ...nobodyTasks({ facts, settings, absences, now })];
}

/** Nobody was free for work that somebody has who is away, or for a track beside the leading one. */
function nobodyTasks({ facts, settings, absences, now }: Pick<Case, 'facts' | 'settings' | 'absences' | 'now'>): readonly Task[] {
  const nobody = unansweredChoice(facts);
  const track = nobody?.value.track;
  if (!nobody || track === undefined) return [];
  const holder = ownerOfTrack(facts, track);
  const isOpen = holder === undefined ? track !== leadingKind(facts) : unavailable(holder, absences, now) !== undefined;
  return isOpen ? [{ owner: settings.owner, action: 'assign', since: nobody.at }] : [];
}

/** The window is over: escalate now, or let the owner of the process defer it. */
function windowTasks(theCase: Case): readonly Task[] {
  const window = escalationWindow(theCase);
  if (window.state !== 'missed' || window.due === undefined || adoptedSilently(theCase)) return [];
  const { triager, owner } = theCase.settings;
  const since = window.due;
  const technical = (leadingKind(theCase.facts) ?? 'technical') === 'technical';
  const action = !has(theCase.facts, 'assignment') ? 'assign' : technical ? 'escalate' : undefined;
  const first = action === undefined ? [] : [{ owner: assigneeOf(theCase.facts) ?? triager, action, since }];
  return [...first, { owner, action: 'deferWindow', since }];
}
