import { Router, type Request } from 'express';
import { namesOf } from '../desk/people';
import { PRIORITIES } from '../desk/state-rules';
import { invalidData } from '../refusal';
import type { Agent, Field } from '../state/catalog';
import type { ZohoSite } from '../state/model';
import { caller } from './caller';
import { parameter } from './input';
import { page, sendList } from './paging';
import { siteOf } from './site-of';

const MOST_AGENTS = 200;

const personOf = ({ id, name, email, role }: Agent): Record<string, unknown> => ({
  id,
  name,
  ...namesOf(name),
  emailId: email,
  rolePermissionType: role === 'agent' ? 'Agent' : 'Admin',
});

const fieldOf = ({ id, label, apiName, type, options }: Field): Record<string, unknown> => ({
  id,
  displayLabel: label,
  apiName,
  type,
  isCustomField: true,
  ...(type === 'Picklist' ? { allowedValues: options.map((value) => ({ value })) } : {}),
});

function fieldsOf({ catalog }: ZohoSite): readonly unknown[] {
  const standard = { type: 'Picklist', isCustomField: false };
  const statuses = catalog.statuses.map(({ name, type }) => ({ value: name, statusType: type }));
  return [
    { ...standard, id: catalog.standardFieldIds.status, displayLabel: 'Status', apiName: 'status', allowedValues: statuses },
    { ...standard, id: catalog.standardFieldIds.priority, displayLabel: 'Priority', apiName: 'priority', allowedValues: PRIORITIES.map((value) => ({ value })) },
    ...catalog.fields.map(fieldOf),
  ];
}

function checkDepartment(request: Request): void {
  const asked = parameter(request, 'departmentId');
  if (asked !== undefined && asked !== siteOf(request).catalog.department.id) throw invalidData('/departmentId', 'is no department');
}

/** What an administrator set up; read only. */
export const setupRoutes = Router({ mergeParams: true });

setupRoutes.get('/myinfo', (request, response) => {
  response.json(personOf(caller(request)));
});
setupRoutes.get('/agents', (request, response) => {
  const { agents, department } = siteOf(request).catalog;
  const shown = page(request, agents, { first: 1, longest: MOST_AGENTS });
  sendList(
    response,
    shown.map((agent) => ({ ...personOf(agent), status: 'ACTIVE', associatedDepartmentIds: [department.id] })),
  );
});
setupRoutes.get('/departments', (request, response) => {
  const { id, name } = siteOf(request).catalog.department;
  sendList(response, [{ id, name, isEnabled: true }]);
});
setupRoutes.get('/organizationFields', (request, response) => {
  if (parameter(request, 'module') !== 'tickets') throw invalidData('/module', 'must be "tickets" here');
  checkDepartment(request);
  sendList(response, fieldsOf(siteOf(request)));
});
