import { randomUUID } from 'node:crypto';
import type { TestClock } from '../../contracts/temporal/clock';
import type { TeamTasks } from '../../contracts/http/site-tasks';
import type { TicketView } from '../../contracts/http/ticket-view';
import type { SiteView } from '../../contracts/temporal/site-messages';
import type { RequestView } from '../../contracts/temporal/request-messages';
import type { Refusal } from '../../domain/actions/refusal';
import type { Json } from '../../domain/json';
import type { Data } from '../format/scenario';
import { ask, demand } from './http';
import type { Answer, Ask } from './http';

/** What an act led to: a refusal is an answer, not an error. */
export type Outcome = { readonly done: Json } | { readonly refused: Refusal };

/** The API as a person of the team uses it. */
export type StaffApi = ReturnType<typeof createStaffApi>;

/** Signs people in at the sandbox, unless a token says who asks. */
export function createStaffApi(api: string, givenToken?: string) {
  const tokens = new Map<string, string>();

  /** Asks as that person; signs in where there is no token yet, and once more where the API has forgotten it. */
  async function askAs(site: string, person: string, path: string, request: Ask = {}): Promise<Answer> {
    const key = `${site}/${person}`;
    const send = async (token: string): Promise<Answer> =>
      ask(`${api}/sites/${site}${path}`, { ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } });
    const known = givenToken ?? tokens.get(key);
    const first = known === undefined ? undefined : await send(known);
    if (first && (first.status !== 401 || givenToken !== undefined)) return first;
    const token = await signIn(api, site, person);
    tokens.set(key, token);
    return send(token);
  }

  async function act(site: string, person: string, path: string, data: Data, key: string = randomUUID()): Promise<Outcome> {
    const { status, body } = await askAs(site, person, path, { method: 'POST', body: data, headers: { 'idempotency-key': key } });
    if (status >= 200 && status < 300) return { done: body };
    const refusal = status === 409 ? refusalIn(body) : undefined;
    if (refusal) return { refused: refusal };
    throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
  }

  return {
    /** Makes the site known, or gives it a changed policy. */
    adopt: async (site: string, process: string, overrides: Data, clock: TestClock): Promise<void> =>
      void (await demand(`${api}/sandbox/sites`, { method: 'POST', body: { site, process, policy: overrides, clock: { ...clock } } })),
    /** The ticket as the process knows it; undefined when it does not. */
    ticket: async (site: string, ticketId: string, person: string): Promise<TicketView | undefined> => {
      const { status, body } = await askAs(site, person, `/tickets/${ticketId}`);
      if (status === 404) return undefined;
      if (status !== 200) throw new Error(`the API answers ${status} for ticket ${ticketId}: ${JSON.stringify(body)}`);
      return body as unknown as TicketView;
    },
    site: async (site: string, person: string): Promise<SiteView> => {
      const { status, body } = await askAs(site, person, '');
      if (status !== 200) throw new Error(`the API answers ${status} for site ${site}: ${JSON.stringify(body)}`);
      return body as unknown as SiteView;
    },
    /** The site's open tickets. */
    list: async (site: string, person: string, filter: Readonly<Record<string, string>>): Promise<Json> => {
      const { status, body } = await askAs(site, person, `/tickets?${new URLSearchParams(filter).toString()}`);
      if (status !== 200) throw new Error(`the API answers ${status}: ${JSON.stringify(body)}`);
      return body;
    },
    /** What the team owes, or one of them. */
    tasks: async (site: string, person: string, owner?: string): Promise<TeamTasks> => {
      const { status, body } = await askAs(site, person, `/tasks${owner === undefined ? '' : `?${new URLSearchParams({ owner }).toString()}`}`);
      if (status !== 200) throw new Error(`the API answers ${status}: ${JSON.stringify(body)}`);
      return body as unknown as TeamTasks;
    },
    act: (site: string, ticketId: string, person: string, action: string, data: Data) => act(site, person, `/tickets/${ticketId}/actions/${action}`, data),
    actOnSite: (site: string, person: string, action: string, data: Data) => act(site, person, `/actions/${action}`, data),
    /** Sets something that came past the desk on its way to being a ticket; answers with its id. */
    logRequest: (site: string, person: string, data: Data, key?: string) => act(site, person, '/requests', data, key),
    actOnRequest: (site: string, requestId: string, person: string, action: string, data: Data) => act(site, person, `/requests/${requestId}/actions/${action}`, data),
    request: async (site: string, requestId: string, person: string): Promise<RequestView> => {
      const { status, body } = await askAs(site, person, `/requests/${requestId}`);
      if (status !== 200) throw new Error(`the API answers ${status} for request ${requestId}: ${JSON.stringify(body)}`);
      return body as unknown as RequestView;
    },
    /** Those that are no tickets yet. */
    requests: async (site: string, person: string): Promise<readonly RequestView[]> => {
      const { status, body } = await askAs(site, person, '/requests');
      if (status !== 200) throw new Error(`the API answers ${status}: ${JSON.stringify(body)}`);
      return (body as unknown as { readonly requests: readonly RequestView[] }).requests;
    },
    ready: async (): Promise<boolean> => (await ask(`${api}/health/ready`).catch(() => ({ status: 0 }))).status === 200,
  };
}

async function signIn(api: string, site: string, as: string): Promise<string> {
  return ((await demand(`${api}/sandbox/sign-in`, { method: 'POST', body: { site, as } })) as { token: string }).token;
}

function refusalIn(body: Json): Refusal | undefined {
  const given = body as unknown as Partial<Refusal> | null;
  return typeof given?.code === 'string' && Array.isArray(given.missing) ? (given as Refusal) : undefined;
}
