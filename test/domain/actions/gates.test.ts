import { perform } from '../../../domain/actions/perform';
import { aCase, aResolvedCase, aWorkedCase } from '../../support/a-case';
import type { CaseInTheMaking } from '../../support/a-case';
import { NOTE_TEXT } from '../../support/bestpack';
import { VALID } from '../../support/valid-data';

function answer(name: string, who: string, theCase: CaseInTheMaking, data: unknown = VALID[name]): string {
  const judged = perform(name, data, theCase, { key: who, door: 'api' });
  if ('performed' in judged) return 'accepted';
  const { code, missing } = judged.refused;
  return [code, ...missing.map(({ fact }) => fact)].join(' ');
}

const fresh = aCase().received();
const triaged = fresh.takenIn().triaged();
const worked = aWorkedCase().scoped();
const away = worked.escalated();
const back = away.explained().returned();

type Row = readonly [situation: string, name: string, who: string, theCase: CaseInTheMaking, answer: string];

const NEEDS: readonly Row[] = [
  ['before an intake note', 'triage', 'mary', fresh, 'missingFacts intakeNote'],
  ['with the intake note', 'triage', 'mary', fresh.takenIn(), 'accepted'],
  ['before the triage', 'confirmRequestType', 'mary', fresh.takenIn(), 'missingFacts triage'],
  ['before the triage', 'retriage', 'mary', fresh.takenIn(), 'missingFacts triage'],
  ['before the triage', 'setPriority', 'mary', fresh.takenIn(), 'missingFacts triage'],
  ['before the triage', 'assign', 'mary', fresh.takenIn(), 'missingFacts requestTypeConfirmed'],
  ['on a type that nobody confirmed', 'assign', 'mary', triaged.withdrawn('requestTypeConfirmed'), 'missingFacts requestTypeConfirmed'],
  ['on a confirmed type', 'assign', 'mary', triaged, 'accepted'],
  ['before there is an assignee', 'raiseTier', 'mary', triaged, 'missingFacts assignment'],
  ['before there is an assignee', 'proposeResolution', 'mary', triaged, 'missingFacts assignment diagnosis'],
  ['before a diagnosis', 'proposeResolution', 'jordan', worked, 'missingFacts diagnosis'],
  ['after a diagnosis', 'proposeResolution', 'jordan', worked.diagnosed(), 'accepted'],
  ['while engineering has the ticket', 'proposeResolution', 'jordan', away.diagnosed(), 'missingFacts returned'],
  ['while the customer waits for the word of engineering', 'proposeResolution', 'jordan', back, 'missingFacts customerTold'],
  ['once the customer was told of the root cause', 'proposeResolution', 'jordan', back.told(), 'accepted'],
  ['without an intake', 'escalate', 'jordan', worked.withdrawn('intake'), 'missingFacts intake'],
  ['before anything was escalated', 'recordRcca', 'allison', worked, 'missingFacts escalation'],
  ['before anything was escalated', 'returnToSupport', 'allison', worked, 'missingFacts escalation'],
  ['without root cause and corrective action', 'returnToSupport', 'allison', away, 'missingFacts rcca'],
  ['with root cause and corrective action', 'returnToSupport', 'allison', away.explained(), 'accepted'],
  ['a second time after one return', 'returnToSupport', 'allison', back.told(), 'missingFacts escalation'],
  ['with the root cause of the escalation before', 'returnToSupport', 'allison', back.told().escalated(), 'missingFacts rcca'],
  ['while engineering has the ticket once more', 'proposeResolution', 'jordan', back.told().escalated(), 'missingFacts returned'],
  ['before a return', 'tellCustomer', 'jordan', away, 'missingFacts returned'],
  ['before a question', 'remind', 'jordan', worked, 'missingFacts asked'],
  ['before a reply', 'ignoreReply', 'jordan', worked, 'missingFacts customerReplied'],
  ['before a resolution', 'confirmResolution', 'customer', worked.diagnosed(), 'missingFacts resolution'],
  ['before a resolution', 'notSolved', 'customer', worked.diagnosed(), 'missingFacts resolution'],
  ['once there is a resolution', 'confirmResolution', 'customer', aResolvedCase(), 'accepted'],
  ['without a confirmation', 'solve', 'jordan', aResolvedCase(), 'missingFacts confirmation'],
  ['with everything that closing asks for', 'solve', 'jordan', aResolvedCase().confirmed(), 'accepted'],
];

const ORDER: readonly Row[] = [
  ['a second time', 'triage', 'mary', triaged, 'orderRule'],
  ['while engineering has the ticket already', 'escalate', 'jordan', away, 'orderRule'],
  ['after engineering gave the ticket back', 'recordRcca', 'allison', back, 'orderRule'],
  ['a second time after one return', 'tellCustomer', 'jordan', back.told(), 'orderRule'],
  ['once the customer has answered', 'remind', 'jordan', worked.asked().answered(), 'orderRule'],
  ['once the reply was answered', 'ignoreReply', 'jordan', worked.asked().answered().asked(), 'orderRule'],
  ['on an automatic reply', 'ignoreReply', 'jordan', worked.asked().answered({ automatic: true }), 'orderRule'],
  ['before the window is over', 'deferWindow', 'allison', worked, 'orderRule'],
  ['to the level that it has', 'raiseTier', 'jordan', worked.fact('tier', { tier: 'T2' }), 'orderRule'],
];

describe.each([['needs', NEEDS], ['order', ORDER]] as const)('the gates of what an action %s', (_kind, rows) => {
  it.each(rows)('%s, %s by %s answers as the process says', (_situation, name, who, theCase, expected) => {
    expect(answer(name, who, theCase)).toBe(expected);
  });
});

describe('an escalation', () => {
  const note = (theCase: CaseInTheMaking): string => answer('escalate', 'jordan', theCase, {});

  it('stands on the newest internal note under the four headings', () => {
    const noted = worked.fact('note', { text: NOTE_TEXT }).fact('note', { text: NOTE_TEXT.replace('Worn belt', 'Torn belt') });
    const judged = perform('escalate', {}, noted, { key: 'jordan', door: 'api' });
    expect(judged).toMatchObject({ performed: { facts: [{ name: 'escalationNote', value: { findings: 'Torn belt' } }, { name: 'escalation', value: { from: 'jordan' } }] } });
  });

  it('stands on a note that comes as one text', () => {
    expect(answer('escalate', 'jordan', worked, { note: NOTE_TEXT })).toBe('accepted');
  });

  it('is refused with a note that was written before the ticket changed hands', () => {
    expect(note(worked.fact('note', { text: NOTE_TEXT }).assigned('kevin').assigned('jordan'))).toBe('missingFacts escalationNote');
  });

  it('is refused with the note of the escalation before', () => {
    expect(note(worked.fact('note', { text: NOTE_TEXT }).escalated().explained().returned().told())).toBe('missingFacts escalationNote');
  });

  it('is refused with a note that misses a heading', () => {
    expect(note(worked.fact('note', { text: NOTE_TEXT.replace('Question:', 'Remark:') }))).toBe('missingFacts escalationNote');
  });
});

describe('a deferral', () => {
  const overdue = worked.at('2026-03-12T09:00:00-07:00');

  it('is possible once the window is over', () => {
    expect(answer('deferWindow', 'allison', overdue)).toBe('accepted');
  });

  it('names an instant that is still to come', () => {
    expect(answer('deferWindow', 'allison', overdue, { until: '2026-03-12T09:00:00-07:00', reason: 'Now' })).toBe('badData until');
  });

  it('takes an instant with its zone', () => {
    const judged = perform('deferWindow', { until: '2026-03-13T09:00:00-07:00', reason: 'Part' }, overdue, { key: 'allison', door: 'api' });
    expect(judged).toMatchObject({ performed: { facts: [{ name: 'deferred', value: { until: Date.parse('2026-03-13T16:00:00Z') } }] } });
  });
});

describe('somebody to assign', () => {
  it.each(['assign', 'handOver'])('must be a technician of the roster for %s', (name) => {
    const who = name === 'assign' ? 'mary' : 'jordan';
    expect(['allison', 'nobody'].map((to) => answer(name, who, worked, { to, reason: 'x' }))).toEqual(['badData to', 'badData to']);
  });

  it('cannot be oneself', () => {
    expect(answer('handOver', 'jordan', worked, { to: 'jordan', reason: 'x' })).toBe('orderRule');
  });
});

describe('a ticket that has ended', () => {
  const ENDED = [['solved', aResolvedCase().confirmed().solved()], ['closed as spam', fresh.fact('closedAs', { as: 'spam', reason: 'x' })]] as const;

  const HOLDERS: Readonly<Record<string, string>> = { confirmPrice: 'rita', approveBilling: 'allison', waiveArticle: 'allison' };
  const open = (theCase: CaseInTheMaking): readonly string[] =>
    Object.keys(VALID).filter((name) => answer(name, HOLDERS[name] ?? 'temporal-operator', theCase) !== 'ticketClosed').toSorted();
  const ARTICLE = ['draftArticle', 'linkArticle', 'waiveArticle'];

  it.each(ENDED)('takes nothing once it is %s but a note, a withdrawal, "not solved", what mends an effect, and its article', (_how, theCase) => {
    expect(open(theCase)).toEqual(['addNote', ...ARTICLE, 'notSolved', 'retryEffect', 'skipEffect', 'withdraw'].toSorted());
  });

  it('takes nothing but its article and a withdrawal once the desk closed it for good', () => {
    expect(open(aResolvedCase().confirmed().solved().desk({ closed: true }))).toEqual([...ARTICLE, 'withdraw'].toSorted());
  });
});

describe('a confirmation', () => {
  it('confirms the resolution of the round before where nothing new was done', () => {
    const thanked = aResolvedCase().confirmed().solved().answered({ text: 'Thank you' }).reopened();
    expect(answer('confirmResolution', 'jordan', thanked)).toBe('accepted');
    expect(answer('confirmResolution', 'jordan', thanked.diagnosed())).toBe('missingFacts resolution');
  });

  it('by a member of the team is attributed to the customer', () => {
    const judged = perform('confirmResolution', { how: 'call', words: 'It runs' }, aResolvedCase(), { key: 'jordan', door: 'api' });
    expect(judged).toMatchObject({ performed: { facts: [{ name: 'confirmation', value: { how: 'call', words: 'It runs' }, attributedTo: 'customer' }] } });
  });

  it('by the link is the customer\'s own', () => {
    const judged = perform('confirmResolution', {}, aResolvedCase(), { key: 'customer', door: 'link' });
    expect(judged).toEqual({ performed: { facts: [{ name: 'confirmation', value: { how: 'link', words: 'confirmed' } }] } });
  });
});
