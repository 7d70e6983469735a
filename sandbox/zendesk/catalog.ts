import { Router, type Request } from 'express';
import { recordNotFound } from '../desk/refusal';
import { siteOf } from './site-of';
import type { CatalogRule } from '../state/catalog';
import type { Site } from '../state/model';
import { apiUrl, paged } from './paging';
import { fieldToWire, formToWire, groupToWire, macroToWire, membershipToWire, ruleToWire, statusToWire, systemFieldToWire } from './shapes/catalog';

/** What administrators set up, to be read only. */
export const catalogRoutes = Router({ mergeParams: true });

type Shape<T> = (item: T, url: string, site: Site) => unknown;

/** A list, its active part and one entry. */
function readable<T extends { readonly id: number }>(
  path: string,
  one: string,
  read: (site: Site) => readonly T[],
  shape: Shape<T>,
  isActive: (item: T) => boolean = () => true,
): void {
  const shaped =
    (request: Request) =>
    (item: T): unknown =>
      shape(item, apiUrl(request), siteOf(request));
  catalogRoutes.get(`/${path}`, (request, response) => {
    response.json(paged(request, path, read(siteOf(request)), shaped(request)));
  });
  catalogRoutes.get(`/${path}/active`, (request, response) => {
    response.json(paged(request, path, read(siteOf(request)).filter(isActive), shaped(request)));
  });
  catalogRoutes.get(`/${path}/:id`, (request, response) => {
    const item = read(siteOf(request)).find((each) => each.id === Number(request.params['id']));
    if (!item) throw recordNotFound();
    response.json({ [one]: shaped(request)(item) });
  });
}

readable('groups', 'group', (site) => site.catalog.groups, groupToWire);
readable('group_memberships', 'group_membership', (site) => site.catalog.memberships, membershipToWire);
readable('macros', 'macro', (site) => site.catalog.macros, macroToWire);
readable(
  'ticket_forms',
  'ticket_form',
  (site) => site.catalog.forms,
  (form, url, site) => formToWire(site, form, url),
);
const isActiveRule = (rule: CatalogRule): boolean => rule.definition.active ?? true;
readable(
  'triggers',
  'trigger',
  (site) => site.catalog.triggers,
  (rule, url) => ruleToWire('triggers', rule, url),
  isActiveRule,
);
readable(
  'automations',
  'automation',
  (site) => site.catalog.automations,
  (rule, url) => ruleToWire('automations', rule, url),
  isActiveRule,
);

catalogRoutes.get('/groups/:id/memberships', (request, response) => {
  const memberships = siteOf(request).catalog.memberships.filter((each) => each.groupId === Number(request.params.id));
  response.json(paged(request, 'group_memberships', memberships, (each) => membershipToWire(each, apiUrl(request))));
});

catalogRoutes.get('/users/:id/group_memberships', (request, response) => {
  const memberships = siteOf(request).catalog.memberships.filter((each) => each.userId === Number(request.params.id));
  response.json(paged(request, 'group_memberships', memberships, (each) => membershipToWire(each, apiUrl(request))));
});

catalogRoutes.get('/ticket_fields', (request, response) => {
  const { systemFields, fields } = siteOf(request).catalog;
  const url = apiUrl(request);
  const shapes = [...systemFields.map((field) => systemFieldToWire(field, url)), ...fields.map((field) => fieldToWire(field, url))];
  response.json(paged(request, 'ticket_fields', shapes, (shape) => shape));
});

/** Not paged, as in Zendesk. */
catalogRoutes.get('/custom_statuses', (request, response) => {
  response.json({ custom_statuses: siteOf(request).catalog.statuses.map((status) => statusToWire(status, apiUrl(request))) });
});

catalogRoutes.get('/account/settings', (request, response) => {
  response.json({
    settings: {
      tickets: {
        custom_statuses_enabled: true,
        comments_public_by_default: true,
        tagging: true,
        collaboration: true,
        follower_and_email_cc_collaborations: true,
      },
      active_features: { ticket_tagging: true, ticket_forms: true },
      subdomain: siteOf(request).name,
    },
  });
});
