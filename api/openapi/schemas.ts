/** What the API answers with, as JSON Schema. `contracts/http/ticket-view.ts` is the full account of a ticket. */
const text = { type: 'string' };
const instant = { type: 'integer', description: 'epoch milliseconds' };
const textOrNull = { type: 'string', nullable: true };
const listOf = (items: object) => ({ type: 'array', items });
const object = (properties: Readonly<Record<string, object>>, required = Object.keys(properties)) => ({ type: 'object', properties, required });

const missing = listOf(object({ fact: text, who: text, how: text }));
const tasks = listOf(object({ owner: text, action: text, since: instant, due: instant }, ['owner', 'action', 'since']));
const timeline = listOf({ ...object({ at: instant, event: text }), additionalProperties: true });
const clock = object({ state: text, startedAt: instant, due: instant, consumedMs: { type: 'integer' }, budgetMs: { type: 'integer' }, explain: listOf(text) }, ['state', 'consumedMs', 'budgetMs', 'explain']);

export const schemas = {
  Error: { ...object({ code: text, message: text }), additionalProperties: true },
  Refusal: object({ code: text, message: text, missing }),
  ActResult: object({ recorded: listOf(text), step: text }),
  PolicyAdopted: object({ version: text, changed: listOf(text) }),
  RequestId: object({ requestId: text }),
  RequestView: {
    ...object(
      {
        requestId: text,
        process: text,
        token: { ...text, description: 'stands in the subject of what is mailed about it' },
        state: { type: 'string', enum: ['open', 'made', 'matched', 'dropped'] },
        ticketId: text,
        step: text,
        waitingFor: { type: 'string', enum: ['us', 'customer', 'nobody'] },
        tasks,
        timeline,
        actions: listOf(text),
        request: { type: 'object' },
      },
      ['requestId', 'process', 'token', 'state', 'step', 'waitingFor', 'tasks', 'timeline', 'actions', 'request'],
    ),
    additionalProperties: true,
  },
  TicketSummary: object({
    site: text,
    ticketId: text,
    process: textOrNull,
    step: textOrNull,
    waitingFor: textOrNull,
    assignee: textOrNull,
    priority: textOrNull,
    owes: listOf(text),
    dueAt: { ...instant, nullable: true },
  }),
  TeamTasks: object({
    now: instant,
    tasks: listOf(object({ owner: text, action: text, label: text, since: instant, due: instant, ticketId: text, subject: text, step: text }, ['owner', 'action', 'label', 'since', 'ticketId', 'subject', 'step'])),
    unread: { ...listOf(text), description: 'tickets that cannot be read, so that nobody knows what they owe' },
  }),
  TicketView: {
    ...object({
      site: text,
      ticketId: text,
      subject: text,
      step: text,
      waitingFor: { type: 'string', enum: ['us', 'customer', 'engineering', 'order', 'visit', 'nobody'] },
      assignee: textOrNull,
      status: text,
      priority: textOrNull,
      round: { type: 'integer' },
      missing,
      tasks,
      clocks: { type: 'object', additionalProperties: clock },
      timeline,
      actions: listOf(text),
    }),
    additionalProperties: true,
  },
  SiteView: { ...object({ site: text, policy: { type: 'object' }, absences: { type: 'object' }, openTickets: listOf(text), openRequests: listOf(text) }), additionalProperties: true },
} as const;

export type SchemaName = keyof typeof schemas;
