import { DeskRefusal } from '../desk/refusal';
import type { Ticket } from '../state/model';

/**
 * Zendesk treats `safe_update: false` like `true`; only without the property a write is forced.
 * @throws DeskRefusal 409 when the ticket was updated since the stamp.
 */
export function checkStamp(ticket: Ticket, wish: { readonly safe_update?: boolean | undefined; readonly updated_stamp?: string | undefined }): void {
  if (wish.safe_update === undefined || wish.updated_stamp === undefined) return;
  if (Date.parse(wish.updated_stamp) !== ticket.updatedAt)
    throw new DeskRefusal(409, { error: 'UpdateConflict', description: 'Safe Update prevented the update due to outdated ticket data.' });
}
