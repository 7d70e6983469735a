import { Router, type Request } from 'express';
import { htmlOf } from '../desk/comment';
import { macroEffect } from '../desk/macros';
import { recordNotFound } from '../desk/refusal';
import { siteOf } from './site-of';
import type { CatalogMacro } from '../state/catalog';
import type { Site, TicketState } from '../state/model';
import { ticketOf } from './ticket-of';

const NAMES: Readonly<Record<string, string>> = {
  customStatusId: 'custom_status_id',
  assigneeId: 'assignee_id',
  groupId: 'group_id',
  formId: 'ticket_form_id',
  followerIds: 'follower_ids',
};

function macroOf(request: Request): CatalogMacro {
  const macro = siteOf(request).catalog.macros.find((each) => each.id === Number(request.params['macroId']));
  if (!macro) throw recordNotFound();
  return macro;
}

/** `{ result: { ticket } }`: what a `PUT` would have to say for the macro to take effect. */
function preview(site: Site, macro: CatalogMacro, state: TicketState): Record<string, unknown> {
  const { change, comment } = macroEffect(site, macro, state);
  const { fields, ...scalars } = change;
  const ticket = Object.fromEntries(Object.entries(scalars).map(([name, value]) => [NAMES[name] ?? name, value]));
  return {
    result: {
      ticket: {
        ...ticket,
        ...(fields ? { custom_fields: Object.entries(fields).map(([id, value]) => ({ id: Number(id), value })) } : {}),
        ...(comment
          ? {
              comment: {
                body: comment.body,
                html_body: comment.htmlBody ?? htmlOf(comment.body),
                ...(comment.public === undefined ? {} : { public: comment.public }),
              },
            }
          : {}),
      },
    },
  };
}

/** https://developer.zendesk.com/api-reference/ticketing/business-rules/macros/ : the apply routes change nothing. */
export const macroRoutes = Router({ mergeParams: true });

macroRoutes.get('/macros/:macroId/apply', (request, response) => {
  const macro = macroOf(request);
  response.json(preview(siteOf(request), macro, { tags: [], followerIds: [], fields: {} } as unknown as TicketState));
});
macroRoutes.get('/tickets/:ticketId/macros/:macroId/apply', (request, response) => {
  response.json(preview(siteOf(request), macroOf(request), ticketOf(request).state));
});
