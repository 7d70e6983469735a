import { DeskError } from '../../activities/desk-port';
import type { ZendeskApi } from './api';
import { readAll } from './pages';
import { TicketForm } from './wire';

/** All ticket forms; none where the account's plan has no forms, which Zendesk says with a 403 or a 404. */
export async function readForms(api: ZendeskApi): Promise<readonly TicketForm[]> {
  try {
    return await readAll(api, { path: ['ticket_forms'], key: 'ticket_forms', entry: TicketForm });
  } catch (error) {
    if (error instanceof DeskError && error.code === 'rejected') return [];
    throw error;
  }
}
