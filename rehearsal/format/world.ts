import * as v from 'valibot';
import type { Absence, RosterChange, World } from './scenario';
import { data, instant, json, name, text } from './shapes';

const absence = v.nullable(v.strictObject({ until: v.optional(instant), why: v.optional(text) }));
const away = v.record(name, absence, 'must name people, as `{ kevin: { until: "…" } }`');

const ticket = v.strictObject({
  as: v.optional(name),
  subject: text,
  serial: v.optional(text),
  from: v.optional(text),
  body: v.optional(text),
  fields: v.optional(data),
  solved: v.optional(v.boolean()),
});

/** The keys of `given`, and of `world` midway. Articles are read by the knowledge base, contracts by the Zoho processes. */
export const world = v.strictObject({
  away: v.optional(away),
  tickets: v.optional(v.array(ticket)),
  articles: v.optional(v.array(json)),
  contracts: v.optional(v.pipe(v.array(json), v.maxLength(0, 'contracts belong to the Zoho processes; `bestpack` has none'))),
  policy: v.optional(data),
});

export function toWorld(given: v.InferOutput<typeof world>): World {
  return {
    away: absences(given.away ?? {}),
    tickets: (given.tickets ?? []).map(({ solved = false, subject, as, serial, from, body, fields }) => ({
      subject,
      solved,
      ...(as === undefined ? {} : { as }),
      ...(serial === undefined ? {} : { serial }),
      ...(from === undefined ? {} : { from }),
      ...(body === undefined ? {} : { body }),
      ...(fields === undefined ? {} : { fields }),
    })),
    policy: given.policy ?? {},
  };
}

const names = v.union([v.pipe(name, v.transform((one) => [one])), v.array(name)]);
const awayNow = v.union([v.pipe(names, v.transform((list) => Object.fromEntries(list.map((one) => [one, null])))), away], 'must name people');

/** Who leaves and who comes back, on the site's roster. */
export const roster = v.pipe(
  v.strictObject({ away: v.optional(awayNow), back: v.optional(v.union([names], 'must name people')) }),
  v.check((given) => (given.away === undefined) !== (given.back === undefined), 'a roster step has one of `away` and `back`'),
);

export function toRosterChange(given: v.InferOutput<typeof roster>): RosterChange {
  return given.away === undefined ? { change: 'back', people: given.back ?? [] } : { change: 'away', people: absences(given.away) };
}

function absences(people: v.InferOutput<typeof away>): readonly Absence[] {
  return Object.entries(people).map(([person, given]) => ({
    person,
    ...(given?.until === undefined ? {} : { until: given.until }),
    ...(given?.why === undefined ? {} : { why: given.why }),
  }));
}
