/** Workflow ids: builder and parser side by side. A site's name and a ticket's id never hold a slash. */
const NAME = /^[A-Za-z0-9_.-]+$/;

function part(what: string, value: string): string {
  if (!NAME.test(value)) throw new Error(`${what} "${value}" may hold letters, digits, ".", "_" and "-" only`);
  return value;
}

export const siteWorkflowId = (site: string): string => `site/${part('site', site)}`;

export const ticketWorkflowId = (site: string, ticketId: string): string =>
  `ticket/${part('site', site)}/${part('ticket id', ticketId)}`;

export const requestWorkflowId = (site: string, requestId: string): string => `request/${part('site', site)}/${part('request id', requestId)}`;

/** A digest that is asked for by hand; those of the Schedule, which has this id too, carry their instant behind it. */
export const digestWorkflowId = (site: string): string => `digest/${part('site', site)}`;

/** A sweep that is asked for by hand; those of the Schedule, which has this id too, carry their instant behind it. */
export const reconcileWorkflowId = (site: string): string => `reconcile/${part('site', site)}`;

export const trackWorkflowId = (ticketWorkflow: string, kind: string, n: number): string =>
  `${ticketWorkflow}/track/${part('track', kind)}/${n}`;

/** The site and ticket behind the id of a ticket workflow; undefined for any other id. */
export function parseTicketWorkflowId(id: string): { readonly site: string; readonly ticketId: string } | undefined {
  const [kind, site, ticketId, ...rest] = id.split('/');
  return kind === 'ticket' && site && ticketId && rest.length === 0 ? { site, ticketId } : undefined;
}
