import type { Case } from '../../actions/case';
import { nameOf } from '../../actions/case';
import type { Missing } from '../../actions/refusal';
import { unavailable } from '../../assignment';
import type { Due, Effect } from '../../effects';
import { fact } from '../../facts/fact';
import type { Fact, NewFact } from '../../facts/fact';
import { has, latest, roundOf } from '../../facts/fact-book';
import { isReviewed, l1Of, openProposal, unrecordedProgress } from '../../facts/l1-readings';
import { assigneeOf, gaveUpWaiting, isEnded } from '../../facts/readings';
import type { FactName } from '../../facts/values';
import { intentId } from '../../intents';
import { l1Settings } from '../../policy/settings';
import type { Step } from '../map';
import { loadOf, tell } from '../notices';
import type { Task } from '../task';

const DAY_MS = 86_400_000;

/** What shows progress is recorded as such, in whatever way it came. */
export function progressFollows({ facts }: Case): readonly NewFact[] {
  const shown = isEnded(facts) ? undefined : unrecordedProgress(facts);
  if (!shown) return [];
  const { value } = shown as Fact<'note'>;
  return [fact('progress', { text: 'text' in value ? value.text : shown.name }, { impliedBy: shown.name, attributedTo: shown.by })];
}

/** What a machine sent is answered by a person, if at all: two machines would answer each other for ever. */
export const fromMachine = ({ facts }: Case): boolean => latest(facts, 'received')?.value.automatic === true;

export function closureGate({ facts, settings }: Case): readonly Missing[] {
  if (isEnded(facts) || has(facts, 'outcome') || gaveUpWaiting(facts)) return [];
  return [{ fact: 'outcome', who: settings.triager, how: 'Record the outcome' }];
}

/** A customer who never answered: the closing message, and Closed, in one turn. */
export function closes(theCase: Case): readonly Due[] {
  const { facts, now, settings } = theCase;
  if (isEnded(facts) || !gaveUpWaiting(facts)) return [];
  return [
    {
      at: now,
      effect: {
        do: 'say',
        id: intentId('closing', roundOf(facts)),
        public: true,
        wording: { template: 'closing-l1', values: { days: String(l1Settings(settings).reopenDays) } },
        records: [fact('solved', { closedBy: 'ladder' })],
      },
    },
  ];
}

const endedAt = (facts: Case['facts']): number | undefined => (latest(facts, 'solved') ?? latest(facts, 'closedAs'))?.at;

/** The desk never closes a ticket for good: after these days a reply is a matter of its own. */
export function overAt({ facts, settings }: Case): number | undefined {
  const at = endedAt(facts);
  return at === undefined ? undefined : at + l1Settings(settings).reopenDays * DAY_MS;
}

export const isOver = (theCase: Case): boolean => theCase.ticket.closed || (overAt(theCase) ?? Infinity) <= theCase.now;

/** Somebody proposed in place of an engineer who is away waits for the lead's decision. */
export function l1Tasks({ facts, settings, absences, now }: Case): readonly Task[] {
  const holder = isEnded(facts) ? undefined : l1Of(facts);
  const proposal = holder === undefined ? undefined : openProposal(facts);
  if (!proposal || holder === undefined || unavailable(holder, absences, now) === undefined) return [];
  return [{ owner: settings.owner, action: 'assignL1', since: proposal.at }];
}

/** The fact that finishes a step which has a rule of its own. */
const STEP_FACTS: Readonly<Record<string, FactName>> = { review: 'leadReview', validate: 'amc', work: 'resolutionTold', close: 'outcome' };

export const l1FactsOf = (step: Step, { settings }: Case): readonly FactName[] => {
  if (step.name === 'coordinate' && settings.process === 'l1-desk') return ['resolutionTold'];
  const name = STEP_FACTS[step.name];
  return name === undefined ? [] : [name];
};

const CHANGES_LOAD: readonly FactName[] = ['l1Assignment', 'solved', 'closedAs', 'roundBegun'];

/** What a recorded fact makes somebody need to know, or sets going, in both processes. */
export const l1Consequences = (f: Fact, theCase: Case): readonly Effect[] => [...ownConsequences(f, theCase), ...loadOf(CHANGES_LOAD, f, theCase)];

function ownConsequences(f: Fact, { facts, settings }: Case): readonly Effect[] {
  const { triager, owner } = settings;
  switch (f.name) {
    case 'flagged':
      return [tell('warning', f, [triager], 'notice-portal')];
    case 'leadContacted':
    case 'detailsShared':
    case 'details':
      return [tell('review', f, [owner], 'notice-lead-review', { text: saidIn(f) })];
    case 'incomplete':
      return [tell('returned', f, [triager], 'notice-incomplete', { missing: (f.value as Fact<'incomplete'>['value']).missing })];
    case 'leadReview':
      return [{ do: 'choose', id: intentId('choose', 'review', f.n), wish: { offer: true } }];
    case 'priority':
      // What is urgent may be somebody else's, while nobody has it.
      return f.impliedBy === undefined && isReviewed(facts) && l1Of(facts) === undefined ? [{ do: 'choose', id: intentId('choose', 'priority', f.n), wish: { offer: true } }] : [];
    case 'proposed': {
      const { to, reason, skipped = [] } = (f as Fact<'proposed'>).value;
      const values = { who: nameOf(to, settings), reason, skipped: skipped.map(({ who, why }) => `${nameOf(who, settings)}: ${why}`).join('\n') };
      return [{ do: 'say', id: intentId('proposal', f.n), public: false, wording: { template: 'note-proposal', values } }];
    }
    case 'l1Assignment': {
      const { to, reason } = (f as Fact<'l1Assignment'>).value;
      const { priority = '', impact = '', scope = '' } = latest(facts, 'leadReview')?.value ?? {};
      return [tell('assigned', f, [to], 'notice-l1', { by: nameOf(f.by, settings), priority, impact, scope, reason })];
    }
    case 'customerReplied': {
      const { text, automatic } = (f as Fact<'customerReplied'>).value;
      return automatic ? [] : [tell('reply-waiting', f, [...new Set([triager, assigneeOf(facts) ?? triager])], 'notice-reply-waiting', { text })];
    }
    default:
      return [];
  }
}

/** What was said at a contact, in one text. */
const saidIn = ({ value }: Fact): string => Object.values(value).filter((part): part is string => typeof part === 'string').join(' · ');
