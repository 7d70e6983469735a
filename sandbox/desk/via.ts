import type { Ticket, Via } from '../state/model';

const source = (from: object = {}, to: object = {}, rel: string | null = null): Via['source'] => ({ from, to, rel });

export const viaApi: Via = { channel: 'api', source: source() };
export const viaAgentWorkspace: Via = { channel: 'web', source: source() };

/** A business rule of the desk itself. */
export const viaRule = (rel: 'trigger' | 'automation', rule: { readonly id: number; readonly title: string }): Via => ({
  channel: 'rule',
  source: source({ deleted: false, id: rule.id, title: rule.title }, {}, rel),
});

export const viaMerge = (ticket: Ticket): Via => ({ channel: 'web', source: source({ ticket_id: ticket.id, subject: ticket.state.subject }, {}, 'merge') });

/** How a customer reached the desk. */
export function viaCustomer(channel: 'mail' | 'phone' | 'web', person: { readonly name: string; readonly email: string | null }, site: string): Via {
  if (channel === 'mail')
    return { channel, source: source({ address: person.email, name: person.name }, { address: `support@${site}.sandbox.example`, name: site }) };
  return { channel, source: source() };
}

export const viaFollowUp = (channel: string, parent: Ticket): Via => ({
  channel,
  source: source({ ticket_id: parent.id, subject: parent.state.subject, channel: parent.via.channel }, {}, 'follow_up'),
});
