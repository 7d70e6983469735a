import * as v from 'valibot';
import { fact } from '../facts/fact';
import { has, latest, standing } from '../facts/fact-book';
import type { FactName } from '../facts/values';
import { customerAnswer, openAsk, waitingReply } from '../facts/readings';
import { escalationWindow } from '../deadlines/window';
import { ladder } from '../deadlines/ladder';
import { action, refusal } from './action';
import { nameOf } from './case';
import { instant, priority, words } from './data';

const TEAM = ['supportAdmin', 'technician', 'engineeringManager', 'engineer', 'customerService', 'partsSpecialist', 'bpxFollower', 'associate', 'teamLead', 'l1'] as const;

export const addNote = action({
  name: 'addNote',
  alsoCalled: { note: 'text' },
  label: 'Add an internal note',
  summary: 'An internal note on the desk ticket, under your name.',
  by: TEAM,
  data: v.object({ text: words('text') }),
  records: ['note'],
  whenSolved: true,
  perform: (data, theCase, who) => ({
    facts: [fact('note', { text: data.text })],
    sayings: [{ kind: 'staff', public: false, wording: { text: `${data.text}\n\n${nameOf(who.key, theCase.settings)}` } }],
  }),
});

export const askCustomer = action({
  name: 'askCustomer',
  alsoCalled: { question: 'text', message: 'text' },
  label: 'Ask the customer',
  summary: 'A public reply that needs an answer: the ticket waits for the customer, and the reminders start.',
  by: ['assignee', 'supportAdmin', 'engineeringManager', 'customerService', 'associate'],
  data: v.object({ text: words('text') }),
  records: ['asked'],
  implies: ['contact', 'acknowledged'],
  perform: (data) => ({
    facts: [fact('reply', { text: data.text }), fact('asked', { text: data.text })],
    sayings: [{ kind: 'reply', public: true, wording: { text: data.text } }],
  }),
});

export const remind = action({
  name: 'remind',
  label: 'Reminder sent',
  summary: 'You reminded the customer yourself: counts as the reminder that is due next.',
  by: ['assignee', 'supportAdmin', 'associate'],
  data: v.object({ text: v.optional(words('text')) }),
  needs: ['asked'],
  records: ['reminded'],
  refuse: (_data, theCase) =>
    openAsk(theCase.facts) ? undefined : refusal('orderRule', 'The customer has answered since: there is nothing to remind of.'),
  perform: (data, theCase) => {
    const rung = ladder(theCase).followUpAt === undefined ? 'follow-up' : 'final';
    return {
      facts: [fact('reminded', { rung })],
      sayings: data.text === undefined ? [] : [{ kind: 'reply', public: true, wording: { text: data.text } }],
    };
  },
});

export const ignoreReply = action({
  name: 'ignoreReply',
  label: 'Not an answer',
  summary: 'What the customer sent last is no answer (an out-of-office mail, say): the reminders go on as if it had not come.',
  by: ['assignee', 'supportAdmin', 'associate'],
  data: v.object({ reason: v.optional(words('reason')) }),
  needs: ['customerReplied'],
  records: ['replyIgnored'],
  refuse: (_data, { facts }) =>
    waitingReply(facts) ? undefined : refusal('orderRule', 'No reply of the customer is waiting for an answer.'),
  perform: (_data, { facts }) => {
    const reply = customerAnswer(facts);
    const round = latest(facts, 'roundBegun');
    // A mail that reopened the ticket and was no answer has reopened nothing.
    const reopened = reply && round?.value.why === 'reopened' && round.at === reply.at ? [{ name: round.name, n: round.n, reason: 'the reply is no answer' }] : [];
    return { facts: [fact('replyIgnored', { reply: reply?.n ?? 0 })], withdraws: reopened };
  },
});

export const setPriority = action({
  name: 'setPriority',
  alsoCalled: { to: 'priority' },
  label: 'Change the priority',
  summary: 'What is counted by the priority is derived anew; what was sent stays sent.',
  by: ['supportAdmin', 'assignee', 'engineeringManager', 'teamLead'],
  data: v.object({ priority, reason: v.optional(words('reason')) }),
  needs: (_data, { facts, settings }) => [settings.process === 'bestpack' ? ('triage' as const) : ('leadReview' as const)].filter((name) => !has(facts, name)),
  records: ['priority'],
  perform: (data) => ({ facts: [fact('priority', { priority: data.priority, ...(data.reason === undefined ? {} : { reason: data.reason }) })] }),
});

export const deferWindow = action({
  name: 'deferWindow',
  label: 'Defer the escalation',
  summary: 'The window is over and the escalation can wait: until an instant, with the reason.',
  by: ['engineeringManager'],
  data: v.object({ until: instant, reason: words('reason') }),
  needs: ['triage'],
  records: ['deferred'],
  refuse: (data, theCase) => {
    const window = escalationWindow(theCase);
    if (window.state !== 'missed') return refusal('orderRule', 'The escalation window is not over: there is nothing to defer.');
    return data.until > theCase.now ? undefined : refusal('badData', 'until must be later than now.', [{ fact: 'until', who: 'you', how: 'name a later instant' }]);
  },
  perform: (data) => ({ facts: [fact('deferred', { until: data.until, reason: data.reason })] }),
});

export const withdraw = action({
  name: 'withdraw',
  label: 'Withdraw a fact',
  summary: 'Takes a recorded fact back, with the reason; it stays in the timeline, and the ticket stands where the rest puts it.',
  by: [...TEAM, 'sales', 'pricing', 'contractor', 'management'],
  data: v.object({ fact: words('fact'), reason: words('reason') }),
  records: [],
  whenSolved: 'closed',
  refuse: (data, { facts }) =>
    standing(facts, data.fact as FactName).length > 0
      ? undefined
      : refusal('missingFacts', `There is no ${data.fact} to withdraw.`, [{ fact: data.fact, who: 'nobody', how: 'it does not stand' }]),
  perform: (data, { facts }) => {
    const target = latest(facts, data.fact as FactName);
    // The question that a resolution, a quote or an estimate asked goes with it.
    const open = openAsk(facts);
    const asked = open?.value.about === target?.name ? open : undefined;
    return { facts: [], withdraws: [target, asked].flatMap((f) => (f ? [{ name: f.name, n: f.n, reason: data.reason }] : [])) };
  },
});
