import * as v from 'valibot';
import type { Case } from '../actions/case';
import { visitPath } from '../actions/service-data';
import { mayVisit } from '../actions/visit-plan';
import { technicianOf } from '../facts/readings';
import { bookedVisit, holdOf } from '../facts/service-readings';
import { VISIT_PATHS } from '../facts/words';
import type { VisitPath } from '../facts/words';
import type { DeskSave } from './desk';
import type { Meaning } from './meaning';
import { SERVICE_FIELDS } from './vocabulary';

const { visitDate, visitPath: visitPathField } = SERVICE_FIELDS;

type Values = Readonly<Record<string, string | null>>;

/**
 * Visit Date and Visit Path, and who comes by the comment of the save. `set`: the fields that were changed to something
 * else than the facts say, which are in `shown`. A name that comes in a second save completes a date that was set before.
 */
export function visitActs(save: DeskSave, set: Values, shown: Readonly<Record<string, string>>, theCase: Case): readonly Meaning[] {
  const { facts, ticket } = theCase;
  const booked = bookedVisit(facts);
  const date = ticket.fields[visitDate];
  if (set[visitDate] !== undefined && !date) return booked ? [{ act: { name: 'cancelVisit', data: { reason: save.comment?.text ?? 'cleared in the desk' } } }] : [];
  if (!date) return [];
  const path = ticket.fields[visitPathField] || undefined;
  const who = named(save, path, theCase);
  const completes = !booked && date !== shown[visitDate] && who !== undefined;
  if (set[visitDate] === undefined && !set[visitPathField] && !completes) return [];
  const fields = Object.fromEntries(
    [visitDate, visitPathField].flatMap((title) => (ticket.fields[title] && ticket.fields[title] !== shown[title] ? [[title, { value: ticket.fields[title], before: shown[title] || null }]] : [])),
  );
  const visitor = who ?? (booked ? undefined : ourTechnician(path, theCase));
  const isOtherPath = path !== undefined && path !== shown[visitPathField];
  const data = { date, ...(isOtherPath || !booked ? { path } : {}), ...(visitor === undefined ? {} : { who: visitor }) };
  return [{ act: { name: booked ? (holdOf(facts) ? 'resumeVisit' : 'rescheduleVisit') : 'scheduleVisit', data, held: { fields } } }];
}

function pathsMeant(path: string | undefined): readonly VisitPath[] {
  const read = v.safeParse(visitPath, path);
  return read.success ? [read.output] : VISIT_PATHS;
}

/** Whoever is named first in the comment of all who make visits on that path. */
function named({ comment }: DeskSave, path: string | undefined, { settings }: Case): string | undefined {
  const text = ` ${comment?.text.toLowerCase().replace(/[^a-z0-9]+/g, ' ') ?? ''} `;
  const places = Object.entries(settings.people).flatMap(([key, { name }]) => {
    const at = text.indexOf(` ${name.toLowerCase().replace(/[^a-z0-9]+/g, ' ')} `);
    return at >= 0 && pathsMeant(path).some((one) => mayVisit(key, one, settings)) ? [{ key, at }] : [];
  });
  return places.toSorted((a, b) => a.at - b.at)[0]?.key;
}

/** On path A the ticket's own technician comes where nobody else is named. */
const ourTechnician = (path: string | undefined, { facts, ticket, settings }: Case): string | undefined =>
  pathsMeant(path).includes('A') ? [technicianOf(facts), ticket.assignee].find((key): key is string => typeof key === 'string' && mayVisit(key, 'A', settings)) : undefined;
