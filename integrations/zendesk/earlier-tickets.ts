import * as v from 'valibot';
import type { EarlierTicket, EarlierWanted } from '../../activities/desk-port';
import type { TicketRef } from '../../contracts/temporal/activities';
import { named } from './name-to-id';
import { sameName, type SiteNames } from './names';
import { SERIAL_FIELD } from './requirements';
import type { ZendeskSite } from './site';
import { statusName } from './ticket-from-wire';
import { Ticket } from './wire';

const MOST = 5;
/** Leaves room for the ticket itself and for what is left out. */
const ASKED_FOR = '20';

const Found = v.looseObject({ results: v.array(Ticket) });

interface Question {
  readonly why: EarlierTicket['why'];
  readonly term: string;
}

/** A search term's value; undefined where there is nothing to look for. */
const quoted = (text = ''): string | undefined => {
  const bare = text.replaceAll('"', ' ').trim();
  return bare === '' ? undefined : `"${bare}"`;
};

function questionsFor(wanted: EarlierWanted, names: SiteNames): readonly Question[] {
  const [serial, requester] = [quoted(wanted.serial), quoted(wanted.requester)];
  const field = named(names.fields.find((each) => sameName(each.title, SERIAL_FIELD)), `field "${SERIAL_FIELD}"`);
  return [
    ...(serial ? [{ why: 'serial', term: `custom_field_${field.id}:${serial}` } as const] : []),
    ...(requester ? [{ why: 'customer', term: `requester:${requester}` } as const] : []),
  ];
}

const newestFirst = (a: { readonly createdAt: number }, b: { readonly createdAt: number }): number => b.createdAt - a.createdAt;

async function answerTo({ why, term }: Question, { api, connection }: ZendeskSite, names: SiteNames): Promise<readonly EarlierTicket[]> {
  const query = [['query', `type:ticket ${term}`], ['sort_by', 'created_at'], ['sort_order', 'desc'], ['per_page', ASKED_FOR]] as const;
  const { results } = await api.get(Found, ['search'], query);
  return results
    .filter(({ status, brand_id: brand }) => status !== 'deleted' && (connection.brandId === undefined || brand === connection.brandId))
    .map((ticket) => ({
      ticketId: ticket.id,
      subject: ticket.subject,
      status: statusName(names, ticket.custom_status_id, ticket.status),
      createdAt: Date.parse(ticket.created_at),
      why,
    }));
}

/** Earlier tickets of the same machine and of the same customer. Zendesk's search lags some minutes behind. */
export async function earlierTickets(ref: TicketRef, wanted: EarlierWanted, site: ZendeskSite, names: SiteNames): Promise<readonly EarlierTicket[]> {
  const answers = await Promise.all(questionsFor(wanted, names).map((question) => answerTo(question, site, names)));
  const seen = new Set([ref.ticketId]);
  return answers
    .flatMap((tickets) => {
      const fresh = tickets.filter(({ ticketId }) => !seen.has(ticketId)).toSorted(newestFirst).slice(0, MOST);
      fresh.forEach(({ ticketId }) => seen.add(ticketId));
      return fresh;
    })
    .toSorted(newestFirst);
}
