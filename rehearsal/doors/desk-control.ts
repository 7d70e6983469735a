import type { TestClock } from '../../contracts/temporal/clock';
import type { Json } from '../../domain/json';
import type { DeskKind } from '../../runtime/config';
import type { HelpArticle, SupportContract } from '../format/scenario';
import type { Fault, Save } from '../format/shapes';
import { demand } from './http';

/** A ticket as the pretend desk shows it to whoever rehearses; what a desk does not have is empty. */
export interface DeskTicketView {
  readonly subject: string;
  readonly status: string;
  readonly priority: string | null;
  readonly assignee: string | null;
  readonly group: string | null;
  readonly followers: readonly string[];
  readonly tags: readonly string[];
  readonly fields: Readonly<Record<string, Json>>;
  readonly form: string | null;
  readonly comments: readonly DeskCommentView[];
  readonly audits: readonly DeskAuditView[];
  readonly serviceWrites: number;
}

/** How a save came about; `rel` says what it has to do with the other ticket. */
interface DeskAuditView {
  readonly via: { readonly source: { readonly from: { readonly ticket_id?: number }; readonly rel: string | null } };
}

interface DeskCommentView {
  readonly at: number;
  readonly public: boolean;
  readonly text: string;
  readonly author: { readonly kind: 'agent' | 'customer' | 'service' | 'system'; readonly key?: string };
  readonly intent?: string;
}

/** A mail that a customer got. */
export interface CustomerMail {
  readonly at: number;
  readonly to: Json;
  readonly cc: Json;
  readonly subject: string;
  readonly text: string;
  readonly intent?: string;
}

/** A mail that went past the desk. */
export interface Mail {
  readonly at: number;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A record of NetSuite. */
export interface ErpRecord {
  readonly id: string;
  readonly record: string;
  readonly externalId: string | null;
  readonly at: number;
  readonly fields: Readonly<Record<string, Json>>;
}

export interface NewTicket {
  readonly from: string;
  readonly name?: string;
  readonly subject: string;
  readonly body: string;
  readonly channel: 'email' | 'phone' | 'portal';
  readonly receivedAt?: number;
}

/** The control surface of one site of the sandbox, whose ticket ids are numbers in Zendesk and text in Zoho Desk. */
export type DeskControl = ReturnType<typeof createDeskControl>;

export function createDeskControl(sandbox: string, site: string, desk: DeskKind = 'zendesk') {
  const here = `${sandbox}/control/sites/${site}`;
  const ticket = (id: string): string => `${here}/tickets/${id}`;
  const post = (url: string, body: Json): Promise<Json> => demand(url, { method: 'POST', body });
  const mailbox = async (query: Readonly<Record<string, string>>): Promise<readonly Mail[]> =>
    (await demand(`${sandbox}/control/mailbox?${new URLSearchParams({ ...query, site }).toString()}`)) as unknown as readonly Mail[];
  const put = (url: string, body: Json): Promise<Json> => demand(url, { method: 'PUT', body });

  return {
    site,
    create: async (definition: { readonly [key: string]: Json }): Promise<void> => void (await post(`${sandbox}/control/sites`, { site, ...definition })),
    remove: async (): Promise<void> => void (await demand(here, { method: 'DELETE' })),
    clock: async (): Promise<TestClock> => (await demand(`${here}/clock`)) as unknown as TestClock,
    moveClock: async (clock: TestClock): Promise<void> => void (await put(`${here}/clock`, { ...clock })),
    speed: async (): Promise<number> => ((await demand(`${here}/play`)) as { speed: number }).speed,
    setSpeed: async (speed: number): Promise<void> => void (await put(`${here}/play`, { speed })),
    sameInstant: async (same: boolean): Promise<void> => void (await put(`${here}/instant`, { same })),
    undelivered: async (): Promise<number> => ((await demand(`${here}/undelivered`)) as { pending: number }).pending,
    tickets: async (): Promise<readonly string[]> => ((await demand(`${here}/tickets`)) as readonly { id: number | string }[]).map(({ id }) => String(id)),
    ticket: async (id: string): Promise<DeskTicketView> => (await demand(ticket(id))) as unknown as DeskTicketView,
    outbox: async (id: string): Promise<readonly CustomerMail[]> => (await demand(`${here}/outbox?ticket=${id}`)) as unknown as readonly CustomerMail[],
    write: async (given: NewTicket): Promise<string> => ticketIdOf(await post(`${here}/tickets`, { ...given })),
    /** Answers with the ticket that got the reply: a closed one gets a follow-up ticket. */
    reply: async (id: string, given: { body: string; autoReply: boolean; from?: string }): Promise<string> =>
      ticketIdOf(await post(`${ticket(id)}/customer-replies`, { ...given })),
    save: async (id: string, agent: string, save: Save): Promise<void> => void (await post(`${ticket(id)}/saves`, { agent, ...(save as { [key: string]: Json }) })),
    /** All that somebody got by mail about a ticket. */
    staffMails: async (to: string, ticketId: string): Promise<readonly Mail[]> => (await mailbox({ to })).filter(({ headers }) => headers['x-supportway-ticket'] === ticketId),
    /** All that a customer got by mail about a request that was no ticket yet. */
    requestMails: async (requestId: string): Promise<readonly Mail[]> => (await mailbox({})).filter(({ headers }) => headers['x-supportway-request'] === requestId),
    addContract: async (contract: SupportContract): Promise<void> => void (await post(`${here}/contracts`, { ...contract })),
    /** Ids by title. */
    articles: async (): Promise<ReadonlyMap<string, string>> =>
      new Map(((await demand(`${here}/articles`)) as readonly { articleId: number; title: string }[]).map(({ articleId, title }) => [title, String(articleId)])),
    writeArticle: async (article: Omit<HelpArticle, 'as'>): Promise<string> => String(((await post(`${here}/articles`, { ...article })) as { articleId: number }).articleId),
    changeArticle: async (id: string, { title, body, draft, labels }: HelpArticle): Promise<void> =>
      void (await put(`${here}/articles/${id}`, { title, ...(body === undefined ? {} : { body }), ...(draft === undefined ? {} : { draft }), ...(labels === undefined ? {} : { labels }) })),
    erpRecords: async (): Promise<readonly ErpRecord[]> => (await demand(`${here}/netsuite`)) as unknown as readonly ErpRecord[],
    /** As somebody does it by hand; one of that external id is changed. */
    writeErpRecord: async (record: string, fields: Readonly<Record<string, Json>>): Promise<void> => void (await post(`${here}/netsuite/${record}`, fields)),
    close: async (id: string): Promise<void> => void (await post(`${ticket(id)}/close`, {})),
    delete: async (id: string): Promise<void> => void (await post(`${ticket(id)}/delete`, {})),
    merge: async (id: string, into: string): Promise<void> => void (await post(`${ticket(id)}/merge`, { into: desk === 'zoho' ? into : Number(into) })),
    fault: async (fault: Exclude<Fault, 'none'>): Promise<void> => void (await put(`${here}/faults`, fault)),
    endFaults: async (): Promise<void> => void (await demand(`${here}/faults`, { method: 'DELETE' })),
  };
}

const ticketIdOf = (body: Json): string => String((body as { ticketId: number | string }).ticketId);
