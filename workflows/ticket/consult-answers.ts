import type { Briefing } from '../../contracts/temporal/activities';
import type { Consult, Effect } from '../../domain/effects';
import { fact } from '../../domain/facts/fact';
import type { NewFact } from '../../domain/facts/fact';
import { unreadArticle } from '../../domain/facts/article';
import { has, latest } from '../../domain/facts/fact-book';
import { isEnded } from '../../domain/facts/readings';
import { judgeContracts } from '../../domain/facts/amc';
import { isSettled } from '../../domain/process/where';
import { intentId } from '../../domain/intents';
import { draftOf } from '../../domain/process/bestpack/article-draft';
import { desk, office } from '../activity-policies';
import { failureText, failureType } from '../shared/failure-type';
import type { CaseFile } from './case-file';
import { matched } from './handover';
import type { Session } from './session';

const PROCESS = { key: 'process', door: 'process' } as const;

type Answer = (session: Session, file: CaseFile, consult: Consult) => Promise<void>;

const record = (session: Session, file: CaseFile, ...facts: readonly NewFact[]): void => file.record(facts, PROCESS, session.clock.now());

const note = (consult: Consult, kind: string, template: string, values: Readonly<Record<string, string>>): Effect => ({
  do: 'say',
  id: intentId(kind, consult.id),
  public: false,
  wording: { template, values },
});

const wordsOf = ({ state: { facts, ticket } }: CaseFile): string => latest(facts, 'intake')?.value.problem ?? ticket.subject;

/** What is known already, for whoever begins to work: earlier tickets of the serial and the customer, articles that fit. */
const briefing: Answer = async (session, file, consult) => {
  const { facts, ticket } = file.state;
  const serial = latest(facts, 'intake')?.value.serial;
  const known = serial === undefined || /^not available/i.test(serial) ? {} : { serial };
  const found = await desk.lookUpBriefing(session.ref, { ...known, requester: ticket.requester.email, words: wordsOf(file) });
  record(session, file, fact('briefing', { earlier: found.earlier.length, articles: found.articles.length }));
  if (found.earlier.length + found.articles.length > 0 && !isSettled(file.view())) file.enqueue(note(consult, 'briefing', 'note-briefing', linesOf(found)));
};

const linesOf = ({ earlier, articles }: Briefing): Readonly<Record<string, string>> => ({
  tickets: earlier.map(({ ticketId, subject, status, why }) => `#${ticketId} ${subject} (${status}, same ${why})`).join('\n'),
  articles: articles.map(({ title, url }) => `${title}: ${url}`).join('\n'),
});

const parts: Answer = async (session, file, consult) => {
  const model = latest(file.state.facts, 'intake')?.value.machineModel;
  const lines = await office.findParts(session.ref, { words: wordsOf(file), ...(model === undefined ? {} : { machineModel: model }) });
  if (lines.length > 0 && !isSettled(file.view())) file.enqueue(note(consult, 'parts-proposal', 'note-parts-proposal', { parts: lines.join('\n') }));
};

/** What people recorded meanwhile stands; the ERP only fills in what nobody did. */
const project: Answer = async (session, file) => {
  if (has(file.state.facts, 'project')) return;
  const { subject, requester } = file.state.ticket;
  const made = await office.makeProject(session.ref, { title: subject, customer: requester.name });
  if (!made) return;
  const { facts } = file.state;
  const numbers = [
    ...(has(facts, 'project') ? [] : [fact('project', { number: made.number })]),
    ...(has(facts, 'serviceCallNumber') ? [] : [fact('serviceCallNumber', { number: made.serviceCallNumber })]),
  ];
  file.note({ at: session.clock.now(), event: 'recordProject', by: 'process', detail: { number: made.number, serviceCallNumber: made.serviceCallNumber } });
  record(session, file, ...numbers);
};

const closeProject: Answer = async (session) => {
  await office.closeProject(session.ref);
};

const articleDraft: Answer = async (session, file) => {
  const text = draftOf(file.view());
  const { url } = await desk.draftArticle(session.ref, file.state.ticket.subject, text);
  record(session, file, fact('articleDraft', { ...text, url }));
};

/** Done means that the knowledge base shows it. */
const article: Answer = async (session, file) => {
  const named = unreadArticle(file.state.facts);
  if (!named) return;
  const { found, url, why } = await desk.readArticle(session.ref, named.value.ref);
  record(session, file, fact('articleRead', { article: named.n, found, ...(url === undefined ? {} : { url }), ...(why === undefined ? {} : { why }) }));
};

/** A ticket that is solved is nobody's work any more, whatever its article still asks. */
const load: Answer = async (session, file) => {
  const { facts } = file.state;
  await office.reportLoad(session.ref, isEnded(facts) ? [] : session.process.choices.workers(facts));
};

/** Which logged request the ticket belongs to: by what its mail shows, or because a person named it. */
const match: Answer = async (session, file) => {
  const { ticket, facts } = file.state;
  const named = latest(facts, 'requestMatched')?.value.request;
  const question = { email: ticket.requester.email, text: `${ticket.subject}\n${ticket.opening ?? ''}`, ...(named === undefined ? {} : { request: named }) };
  matched(file, await office.matchRequest(session.ref, question, session.clock.test()), session.clock.now());
};

/** The contract decides nothing by its absence: what cannot be read is for a person to find out. */
const amc: Answer = async (session, file) => {
  const { facts, settings } = file.state;
  const product = latest(facts, 'ticketLogged')?.value.product;
  const at = session.clock.now();
  const finding = await desk.readContracts(session.ref).then(
    (contracts) => judgeContracts(contracts, product, at, settings.calendar.timeZone),
    (error: unknown) => {
      if (failureType(error) === undefined) throw error;
      return { status: 'unknown', why: `the contracts cannot be read: ${failureText(error)}` } as const;
    },
  );
  // What somebody found out stands, and what is known already says nothing new.
  const known = latest(file.state.facts, 'amc');
  if (known && (known.door !== 'process' || (known.value.status === finding.status && known.value.why === finding.why))) return;
  file.note({ at, event: 'validateAmc', by: 'process', detail: finding });
  record(session, file, fact('amc', finding));
};

export const ANSWERS: Readonly<Record<Consult['about'], Answer>> = { briefing, parts, project, closeProject, articleDraft, article, load, match, amc };
