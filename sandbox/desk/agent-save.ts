import { SYSTEM_USER_ID, type Audit, type FieldValue, type Priority, type Site, type Ticket } from '../state/model';
import { agentByKey } from '../state/people';
import { named } from '../unknown-name';
import type { TicketChange } from './draft';
import { fieldValue } from './field-values';
import { macroEffect } from './macros';
import { saveTicket } from './save';
import { statusByName } from './statuses';
import { viaAgentWorkspace, viaRule } from './via';

/** One press of "Submit" in the agent workspace, by names instead of ids. */
export interface AgentSave {
  /** Key of a member of staff, or `system` for the desk's own triggers. */
  readonly agent: string;
  readonly note?: string | undefined;
  readonly public?: string | undefined;
  readonly status?: string | undefined;
  readonly assignee?: string | null | undefined;
  readonly group?: string | undefined;
  readonly followers?: { readonly add?: readonly string[] | undefined; readonly remove?: readonly string[] | undefined } | undefined;
  readonly tags?: { readonly add?: readonly string[] | undefined; readonly remove?: readonly string[] | undefined } | undefined;
  readonly fields?: Readonly<Record<string, string | number | boolean | null>> | undefined;
  readonly priority?: Priority | undefined;
  readonly macro?: string | undefined;
  readonly form?: string | undefined;
}

function staffId(site: Site, key: string): number {
  return named(
    agentByKey(site, key),
    'agent',
    key,
    site.catalog.agents.map((agent) => agent.key),
  ).id;
}

function statusChange(site: Site, name: string): TicketChange {
  if (name === 'Closed') return { status: 'closed', customStatusId: undefined };
  return {
    customStatusId: named(
      statusByName(site, name),
      'status',
      name,
      site.catalog.statuses.map((status) => status.name),
    ).id,
  };
}

function fieldsChange(site: Site, values: Readonly<Record<string, unknown>>): Record<string, FieldValue> {
  return Object.fromEntries(
    Object.entries(values).map(([title, value]) => {
      const field = named(
        site.catalog.fields.find((each) => each.title === title),
        'field',
        title,
        site.catalog.fields.map((each) => each.title),
      );
      return [field.id, fieldValue(field, value)];
    }),
  );
}

function edited<T>(current: readonly T[], add: readonly T[] = [], remove: readonly T[] = []): T[] {
  return [...current.filter((each) => !remove.includes(each)), ...add.filter((each) => !current.includes(each))];
}

function peopleChange(site: Site, ticket: Ticket, save: AgentSave): TicketChange {
  const group =
    save.group === undefined
      ? undefined
      : named(
          site.catalog.groups.find((each) => each.name === save.group),
          'group',
          save.group,
          site.catalog.groups.map((each) => each.name),
        );
  const ids = (keys: readonly string[] | undefined): number[] => (keys ?? []).map((key) => staffId(site, key));
  return {
    ...(save.assignee === undefined ? {} : { assigneeId: save.assignee === null ? null : staffId(site, save.assignee) }),
    ...(group ? { groupId: group.id } : {}),
    ...(save.followers ? { followerIds: edited(ticket.state.followerIds, ids(save.followers.add), ids(save.followers.remove)) } : {}),
  };
}

function explicitChange(site: Site, ticket: Ticket, save: AgentSave, afterMacro: TicketChange): TicketChange {
  const form =
    save.form === undefined
      ? undefined
      : named(
          site.catalog.forms.find((each) => each.name === save.form),
          'form',
          save.form,
          site.catalog.forms.map((each) => each.name),
        );
  return {
    ...(save.status === undefined ? {} : { status: undefined, ...statusChange(site, save.status) }),
    ...peopleChange(site, ticket, save),
    ...(save.tags ? { tags: edited(afterMacro.tags ?? ticket.state.tags, save.tags.add, save.tags.remove) } : {}),
    ...(save.fields ? { fields: { ...afterMacro.fields, ...fieldsChange(site, save.fields) } } : {}),
    ...(save.priority ? { priority: save.priority } : {}),
    ...(form ? { formId: form.id } : {}),
  };
}

/**
 * A macro's actions come first; what the save itself says wins over them.
 * @returns null when nothing differs.
 * @throws UnknownName, or DeskRefusal with Zendesk's own answer.
 */
export function agentSaves(site: Site, ticket: Ticket, save: AgentSave): Audit | null {
  const system = save.agent === 'system';
  const authorId = system ? SYSTEM_USER_ID : staffId(site, save.agent);
  const macro =
    save.macro === undefined
      ? undefined
      : named(
          site.catalog.macros.find((each) => each.title === save.macro),
          'macro',
          save.macro,
          site.catalog.macros.map((each) => each.title),
        );
  const effect = macro ? macroEffect(site, macro, ticket.state) : { change: {} };
  const own = save.public === undefined ? save.note && { body: save.note, public: false } : { body: save.public, public: true };
  return saveTicket(site, ticket, {
    authorId,
    via: system ? viaRule('trigger', { id: site.catalog.closingRule.id, title: 'Desk trigger' }) : viaAgentWorkspace,
    change: { ...effect.change, ...explicitChange(site, ticket, save, effect.change) },
    comment: own || effect.comment,
    macro,
  });
}
