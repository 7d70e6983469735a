/** A business rule of the desk: a trigger acts on a save, an automation on time that has passed. */
export interface DeskRule {
  readonly kind: 'trigger' | 'automation';
  readonly title: string;
  readonly conditions: readonly RulePart[];
  readonly actions: readonly RulePart[];
}

interface RulePart {
  readonly field: string;
  readonly value?: unknown;
}

/** The least that a solved ticket must stay open to replies, for a reply reopens it and a closed ticket starts a new one. */
const LEAST_HOURS_TO_CLOSE = 96;
const TO_CUSTOMER = ['notification_user', 'notification_requester', 'reply_public'];

/** The rules that would speak to customers, or close tickets, in the place of the process; with what to do. */
export const collisions = (rules: readonly DeskRule[]): readonly string[] => rules.flatMap((rule) => [...speaks(rule), ...closes(rule)]);

function speaks({ kind, title, conditions, actions }: DeskRule): readonly string[] {
  const toCustomer = actions.some(({ field, value }) => TO_CUSTOMER.includes(field) && (field !== 'notification_user' || names(value, 'requester_id', 'requester_and_ccs')));
  if (!toCustomer) return [];
  if (kind === 'automation') return [`automation "${title}" reminds customers: the ladder does that; deactivate it`];
  const onCreate = conditions.some(({ field, value }) => field === 'update_type' && value === 'Create');
  return onCreate ? [`trigger "${title}" acknowledges new tickets: customers would get two; deactivate it`] : [];
}

function closes({ kind, title, conditions, actions }: DeskRule): readonly string[] {
  if (kind !== 'automation' || !actions.some(({ field, value }) => field === 'status' && value === 'closed')) return [];
  const hours = Number(conditions.find(({ field }) => field.toUpperCase() === 'SOLVED')?.value ?? LEAST_HOURS_TO_CLOSE);
  if (hours >= LEAST_HOURS_TO_CLOSE) return [];
  return [`automation "${title}" closes tickets ${hours} hours after they are solved: a later reply would start a new ticket; set it to ${LEAST_HOURS_TO_CLOSE} or more`];
}

const names = (value: unknown, ...words: readonly string[]): boolean => [value].flat().some((one) => typeof one === 'string' && words.includes(one));
