import type { Case } from '../../actions/case';
import { nameOf } from '../../actions/case';
import type { Effect } from '../../effects';
import type { Fact } from '../../facts/fact';
import { articleState } from '../../facts/article';
import { standing, triageOf } from '../../facts/fact-book';
import { assigneeOf, openEscalation, technicianOf } from '../../facts/readings';
import { leadingKind, ownerOfTrack } from '../../facts/tracks';
import type { FactName } from '../../facts/values';
import { intentId } from '../../intents';
import { loadOf, tell as notice } from '../notices';
import { partsConsequences } from './parts-consequences';
import { serviceConsequences } from './service-consequences';

const tell = (kind: string, f: Fact, to: readonly string[], values: Readonly<Record<string, string>> = {}): Effect => notice(kind, f, to, `notice-${kind}`, values);

/** What a recorded fact makes somebody need to know, or sets going. `theCase` already contains it. */
export const consequences = (f: Fact, theCase: Case): readonly Effect[] => [...ownConsequences(f, theCase), ...loadOf(CHANGES_LOAD, f, theCase), ...partsConsequences(f, theCase), ...serviceConsequences(f, theCase)];

function ownConsequences(f: Fact, theCase: Case): readonly Effect[] {
  const { facts, settings } = theCase;
  switch (f.name) {
    case 'assignment':
      return assigned(f as Fact<'assignment'>, theCase);
    case 'track':
      return opened(f as Fact<'track'>, theCase);
    case 'escalation':
      return [tell('escalated', f, [settings.owner], { assignee: nameOf(f.by, settings) })];
    case 'returned': {
      const before = technicianOf(facts);
      if (before === undefined) return [];
      return [{ do: 'choose', id: intentId('choose', 'returned', f.n), track: 'technical', wish: { prefer: before } }, tell('returned', f, [before])];
    }
    case 'handedOver': {
      const { from, track } = f.value as Fact<'handedOver'>['value'];
      return [{ do: 'choose', id: intentId('choose', 'handed-over', f.n), track, wish: { except: from } }];
    }
    case 'tier':
      return beyondSkill(f as Fact<'tier'>, theCase);
    case 'guidanceAsked': {
      const { of, question } = f.value as Fact<'guidanceAsked'>['value'];
      return [{ do: 'tell', id: intentId('follower', f.name, f.n), to: [of], template: 'notice-guidance', values: { question } }];
    }
    case 'customerReplied': {
      const { text, automatic } = f.value as Fact<'customerReplied'>['value'];
      if (automatic) return [];
      const worker = assigneeOf(facts) ?? settings.triager;
      return [tell('reply-waiting', f, openEscalation(facts) ? [settings.owner, worker] : [worker], { text })];
    }
    case 'article':
      return [{ do: 'consult', id: intentId('consult', 'article', f.n), about: 'article' }];
    case 'articleDraft':
      return (f.value as Fact<'articleDraft'>['value']).url === undefined ? [redraft(f)] : [];
    case 'diagnosis':
    case 'rcca':
    case 'resolution':
      return articleState(facts) === 'draft' ? [redraft(f)] : [];
    case 'articleRead': {
      const { found, why = '' } = f.value as Fact<'articleRead'>['value'];
      return found === 'faulty' ? [tell('article', f, [technicianOf(facts) ?? settings.owner], { days: why })] : [];
    }
    default:
      return [];
  }
}

/** A level that the technician does not work at: the next name is offered, and the owner decides. */
function beyondSkill({ n, value: { tier } }: Fact<'tier'>, { facts, settings }: Case): readonly Effect[] {
  const holder = ownerOfTrack(facts, 'technical');
  const skills = holder === undefined ? undefined : settings.people[holder]?.skills;
  if (holder === undefined || !skills || skills.includes(tier)) return [];
  return [{ do: 'choose', id: intentId('choose', 'tier', n), track: 'technical', wish: { except: holder, offer: true } }];
}

/** The draft in the knowledge base is brought up to date; one that was published is a person's. */
const redraft = (f: Fact): Effect => ({ do: 'consult', id: intentId('consult', 'articleDraft', f.name, f.n), about: 'articleDraft' });

const CHANGES_LOAD: readonly FactName[] = ['assignment', 'trackCancelled', 'solved', 'closedAs', 'roundBegun'];

/** Whoever gets work is told, and so is the expert who follows; a change of hands leaves a note. */
function assigned(f: Fact<'assignment'>, { facts, settings }: Case): readonly Effect[] {
  const { to, reason, follower, track } = f.value;
  const before = standing(facts, 'assignment').filter((other) => other.value.track === track && other.n < f.n).at(-1);
  const changed: readonly Effect[] =
    before && before.value.to !== to
      ? [{ do: 'say', id: intentId('reassigned', f.n), public: false, wording: { template: 'note-reassigned', values: { from: nameOf(before.value.to, settings), to: nameOf(to, settings), why: reason } } }]
      : [];
  return [
    ...(to === f.by ? [] : [tell('assigned', f, [to], { reason })]),
    ...(follower !== undefined && before?.value.follower !== follower ? [tell('follower', f, [follower], { reason })] : []),
    ...changed,
  ];
}

/** A track needs somebody who works on it, and the matrix is asked anew, also where nobody was free before. */
function opened(f: Fact<'track'>, { facts }: Case): readonly Effect[] {
  const { kind } = f.value;
  const leads = leadingKind(facts) === kind;
  const isNeeded = ownerOfTrack(facts, kind) === undefined;
  const briefing: readonly Effect[] = kind === 'technical' ? [{ do: 'consult', id: intentId('consult', 'briefing', f.n), about: 'briefing' }] : [];
  const again = leads && triageOf(facts) > 1 ? [intentId('choose', 'triage', triageOf(facts))] : [];
  const choice = leads ? again : [intentId('choose', 'track', f.n)];
  return [...(isNeeded ? choice.map((id): Effect => ({ do: 'choose', id, track: kind })) : []), ...briefing];
}
