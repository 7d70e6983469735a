import type { Case } from '../actions/case';
import { DIAGNOSIS_HEADINGS, RCCA_HEADINGS, readHeadedNote, RESOLUTION_HEADINGS } from '../actions/headed-note';
import { fact } from '../facts/fact';
import { isEnded, openEscalation, owesCustomerWord } from '../facts/readings';
import { ownersOfTracks } from '../facts/tracks';
import { has } from '../facts/fact-book';
import type { DeskSave } from './desk';
import { isAutomatic } from './automatic';
import { fieldActs } from './fields';
import { partsActs } from './parts-signs';
import { serviceActs } from './service-signs';
import { statusActs } from './statuses';
import type { Meaning } from './meaning';
import { isSeatlessMail } from './is-seatless-mail';
import { seatlessMail } from './seatless-mail';
import { MACRO, STATUS } from './vocabulary';

/**
 * Reads one save, in the order in which a person means it: what was said, then what was set. `theCase.ticket` is the
 * ticket as that save left it; `before` is the ticket as it was.
 */
export function interpret(save: DeskSave, theCase: Case, before: Case['ticket']): readonly Meaning[] {
  switch (save.author.kind) {
    case 'self':
      return [];
    case 'customer':
      return customerSaid(save, theCase);
    case 'system':
      return [...(save.created ? received(theCase) : []), ...statusActs(save, theCase, before).filter(({ act }) => act?.held)];
    case 'agent':
      if (isSeatlessMail(save, theCase)) return seatlessMail(save, theCase);
      return [
        ...(save.created ? received(theCase) : []),
        ...agentSaid(save, theCase),
        ...macroActs(save),
        ...fieldActs(save, theCase, before),
        ...partsActs(save, theCase, before),
        ...serviceActs(save, theCase, before),
        ...statusActs(save, theCase, before),
      ];
  }
}

const CALLS = ['phone', 'voice'];

const received = ({ ticket }: Case): readonly Meaning[] => [
  {
    facts: [
      fact('received', { channel: ticket.channel, receivedAt: ticket.createdAt, from: ticket.requester.email, subject: ticket.subject }),
      // Who called has spoken to a person; calls that nobody took are logged as such.
      ...(CALLS.includes(ticket.channel) ? [fact('acknowledged', { how: 'call' }, { impliedBy: 'received' })] : []),
    ],
    event: 'received',
  },
];

function customerSaid(save: DeskSave, theCase: Case): readonly Meaning[] {
  if (save.created) return received(theCase);
  if (!save.comment) return [];
  const automatic = isAutomatic(save.comment, theCase);
  const reply: Meaning = { facts: [fact('customerReplied', { text: save.comment.text, automatic })], event: 'customerReplied' };
  if (automatic) return [reply];
  if (isEnded(theCase.facts)) return [reply, { facts: [fact('roundBegun', { why: 'reopened' })], event: 'reopened' }];
  return openEscalation(theCase.facts) ? [reply, { facts: [fact('replyPassedOn', { reply: nextReply(theCase) })] }] : [reply];
}

const nextReply = ({ facts }: Case): number => facts.filter((f) => f.name === 'customerReplied').length + 1;

function agentSaid(save: DeskSave, theCase: Case): readonly Meaning[] {
  const { comment, author } = save;
  // The first public comment is the customer's request, whoever typed it in.
  if (!comment || (save.created && comment.public)) return [];
  const { facts, settings } = theCase;
  const mine = author.key !== undefined && ownersOfTracks(facts).includes(author.key);
  if (comment.public && isFollower(save, theCase)) return followerSaid(comment.text);
  const review = mine && !has(facts, 'review') ? [fact('review', {}, { impliedBy: comment.public ? 'reply' : 'addNote' })] : [];
  if (!comment.public) {
    const summary = author.key === settings.triager && !has(facts, 'intakeNote') ? [fact('intakeNote', { text: comment.text })] : [];
    const note: Meaning = { facts: [...review, fact('note', { text: comment.text }), ...summary], event: 'addNote' };
    const rcca = openEscalation(facts) ? readHeadedNote(comment.text, RCCA_HEADINGS) : undefined;
    const guidance = isFollower(save, theCase) && has(facts, 'guidanceAsked');
    const diagnosis = mine ? readHeadedNote(comment.text, DIAGNOSIS_HEADINGS) : undefined;
    return [
      note,
      ...(rcca ? [{ act: { name: 'recordRcca', data: rcca } }] : []),
      ...(diagnosis ? [{ act: { name: 'recordDiagnosis', data: diagnosis } }] : []),
      ...(guidance ? [{ event: 'recordGuidance', facts: [fact('guidance', { text: comment.text })] }] : []),
    ];
  }
  const reminds = save.changes.macros?.includes(MACRO.reminded) ?? false;
  const asks = theCase.ticket.status === STATUS.customer && !openEscalation(facts) && !reminds;
  const resolution = mine ? readHeadedNote(comment.text, RESOLUTION_HEADINGS) : undefined;
  const reply: Meaning = {
      event: 'reply',
      facts: [
        ...review,
        ...(mine && !has(facts, 'contact') ? [fact('contact', {}, { impliedBy: 'reply' })] : []),
        ...(has(facts, 'acknowledged') ? [] : [fact('acknowledged', { how: 'reply' }, { impliedBy: 'reply' })]),
        fact('reply', { text: comment.text }),
        ...(mine && owesCustomerWord(facts) ? [fact('customerTold', { text: comment.text }, { impliedBy: 'reply' })] : []),
      ],
  };
  return [
    reply,
    ...(asks ? [{ event: 'askCustomer', facts: [fact('asked', { text: comment.text })] }] : []),
    ...(resolution ? [{ act: { name: 'proposeResolution', data: resolution } }] : []),
  ];
}

/** The expert who follows a ticket is never the customer's voice: what he sends counts as nothing, and stands as a violation. */
const isFollower = ({ author }: DeskSave, { settings }: Case): boolean => author.key !== undefined && (settings.people[author.key]?.roles.includes('bpxFollower') ?? false);

const followerSaid = (text: string): readonly Meaning[] => [{ facts: [fact('note', { text })], event: 'followerReplied', violates: 'reply' }];

function macroActs(save: DeskSave): readonly Meaning[] {
  const words = save.comment?.text ?? 'recorded in the desk';
  const acts: Readonly<Record<string, Meaning>> = {
    [MACRO.confirmed]: { act: { name: 'confirmResolution', data: { how: 'macro', words } } },
    [MACRO.reminded]: { act: { name: 'remind', data: {} } },
    [MACRO.notAnAnswer]: { act: { name: 'ignoreReply', data: {} } },
  };
  return (save.changes.macros ?? []).flatMap((macro) => acts[macro] ?? []);
}
