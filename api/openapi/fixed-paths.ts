import { answer, answerList, pathParameter, problems, queryParameter } from './parts';

const security = [{ bearer: [] }];
const filters = [
  queryParameter('step', 'as technical/review'),
  queryParameter('waitingFor', 'us, customer, engineering, order, visit or nobody'),
  queryParameter('assignee', 'roster key'),
  queryParameter('owes', 'roster key of somebody who owes something'),
  queryParameter('priority', 'P1 to P4'),
  queryParameter('dueBefore', 'an instant, as 2026-03-09T12:00:00Z'),
  queryParameter('limit', '1 to 500; 100 without it'),
];

/** The paths that no table makes. */
export const fixedPaths = {
  '/webhooks/zendesk/{site}': {
    post: {
      tags: ['desk'],
      summary: 'A signed Zendesk event: wakes the ticket that it is about',
      parameters: [pathParameter('site')],
      responses: { 202: { description: 'The ticket has it for good' }, 200: { description: 'Signed, but nothing for us' }, ...problems(400, 401, 404, 503) },
    },
  },
  '/webhooks/zoho/{site}': {
    get: {
      tags: ['desk'],
      summary: 'What Zoho asks before it makes a subscription',
      parameters: [pathParameter('site')],
      responses: { 200: { description: 'The site is here' }, ...problems(404) },
    },
    post: {
      tags: ['desk'],
      summary: 'A signed list of Zoho Desk events: wakes the tickets that it is about; one without events is a probe',
      parameters: [pathParameter('site')],
      responses: { 202: { description: 'The tickets have it for good' }, 200: { description: 'A probe, or nothing for us' }, ...problems(400, 401, 404, 503) },
    },
  },
  '/sites/{site}': {
    get: { tags: ['site'], summary: 'Policy, absences, open tickets', security, parameters: [pathParameter('site')], responses: { 200: answer('The site', 'SiteView'), ...problems(401, 403, 404, 503) } },
  },
  '/sites/{site}/policy': {
    put: {
      tags: ['site'],
      summary: 'Adopts a policy: the text of its file, checked whole; by the owner of the process',
      security,
      parameters: [pathParameter('site')],
      requestBody: { required: true, content: { 'application/yaml': { schema: { type: 'string' } } } },
      responses: { 200: answer('Adopted; what changed', 'PolicyAdopted'), ...problems(400, 401, 403, 404, 409, 422, 503) },
    },
  },
  '/sites/{site}/requests': {
    get: {
      tags: ['request'],
      summary: 'The logged requests that are no tickets yet',
      security,
      parameters: [pathParameter('site')],
      responses: { 200: answerList('The requests', 'requests', 'RequestView'), ...problems(401, 403, 404, 503) },
    },
  },
  '/sites/{site}/requests/{requestId}': {
    get: {
      tags: ['request'],
      summary: 'Where a logged request stands, and which ticket it became',
      security,
      parameters: [pathParameter('site'), pathParameter('requestId')],
      responses: { 200: answer('The request', 'RequestView'), ...problems(401, 403, 404, 503) },
    },
  },
  '/sites/{site}/tasks': {
    get: {
      tags: ['site'],
      summary: 'What each member of the team owes now, soonest due first',
      security,
      parameters: [pathParameter('site'), queryParameter('owner', 'roster key')],
      responses: { 200: answer('The tasks', 'TeamTasks'), ...problems(400, 401, 403, 404, 503) },
    },
  },
  '/sites/{site}/tickets': {
    get: {
      tags: ['ticket'],
      summary: 'The open tickets',
      security,
      parameters: [pathParameter('site'), ...filters],
      responses: { 200: answerList('The tickets', 'tickets', 'TicketSummary'), ...problems(400, 401, 403, 404, 503) },
    },
  },
  '/sites/{site}/tickets/{id}': {
    get: {
      tags: ['ticket'],
      summary: 'Where a ticket stands, what is missing, who owes what until when, and all that happened',
      security,
      parameters: [pathParameter('site'), pathParameter('id')],
      responses: { 200: answer('The ticket', 'TicketView'), ...problems(401, 403, 404, 503) },
    },
  },
  '/health/live': { get: { tags: ['health'], summary: 'This process answers', responses: { 200: { description: 'Live' } } } },
  '/health/ready': { get: { tags: ['health'], summary: 'Temporal, workers and sites are there', responses: { 200: { description: 'Ready' }, 503: { description: 'Not ready, with the reasons' } } } },
} as const;
