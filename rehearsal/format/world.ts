import * as v from 'valibot';
import type { Absence, Deputy, Given, HelpArticle, RosterChange, SupportContract, World } from './scenario';
import { data, instant, name, text } from './shapes';

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

const article = v.strictObject({
  as: v.optional(name),
  title: text,
  body: v.optional(text),
  author: v.optional(name),
  draft: v.optional(v.boolean()),
  labels: v.optional(v.array(text)),
});

const day = v.pipe(v.string(), v.isoDate('must be a day, as 2026-03-05'));
const contract = v.strictObject({ account: text, product: v.optional(text), start: day, end: day, zone: v.optional(text) });

/** The keys of `given`, and of `world` midway. */
export const world = v.strictObject({
  away: v.optional(away),
  tickets: v.optional(v.array(ticket)),
  articles: v.optional(v.array(article)),
  contracts: v.optional(v.array(contract)),
  policy: v.optional(data),
});

/** Whether there is a NetSuite account is settled before the first step. */
export const given = v.strictObject({ ...world.entries, netsuite: v.optional(v.boolean()) });

export const toGiven = ({ netsuite = false, ...rest }: v.InferOutput<typeof given>): Given => ({ ...toWorld(rest), netsuite });

export function toWorld({ away: gone, tickets, articles, contracts, policy }: v.InferOutput<typeof world>): World {
  return {
    away: absences(gone ?? {}),
    tickets: (tickets ?? []).map(({ solved = false, subject, as, serial, from, body, fields }) => ({
      subject,
      solved,
      ...(as === undefined ? {} : { as }),
      ...(serial === undefined ? {} : { serial }),
      ...(from === undefined ? {} : { from }),
      ...(body === undefined ? {} : { body }),
      ...(fields === undefined ? {} : { fields }),
    })),
    articles: (articles ?? []).map(toArticle),
    contracts: (contracts ?? []).map(toContract),
    policy: policy ?? {},
  };
}

const toArticle = ({ title, as, body, author, draft, labels }: v.InferOutput<typeof article>): HelpArticle => ({
  title,
  ...(as === undefined ? {} : { as }),
  ...(body === undefined ? {} : { body }),
  ...(author === undefined ? {} : { author }),
  ...(draft === undefined ? {} : { draft }),
  ...(labels === undefined ? {} : { labels }),
});

const toContract = ({ account, product, start, end, zone }: v.InferOutput<typeof contract>): SupportContract => ({
  account,
  start,
  end,
  ...(product === undefined ? {} : { product }),
  ...(zone === undefined ? {} : { zone }),
});

const names = v.union([v.pipe(name, v.transform((one) => [one])), v.array(name)]);
const awayNow = v.union([v.pipe(names, v.transform((list) => Object.fromEntries(list.map((one) => [one, null])))), away], 'must name people');

const deputies = v.record(
  name,
  v.union([v.null(), name, v.strictObject({ deputy: name, until: v.optional(instant) })], 'must be a person, `{ deputy, until }`, or empty for nobody'),
  'must say who acts for whom, as `{ allison: kevin }`',
);

/** Who leaves, who comes back, and who acts for whom, on the site's roster. */
export const roster = v.pipe(
  v.strictObject({ away: v.optional(awayNow), back: v.optional(v.union([names], 'must name people')), deputy: v.optional(deputies) }),
  v.check((change) => Object.values(change).filter((one) => one !== undefined).length === 1, 'a roster step has one of `away`, `back` and `deputy`'),
);

export function toRosterChange(change: v.InferOutput<typeof roster>): RosterChange {
  if (change.away !== undefined) return { change: 'away', people: absences(change.away) };
  if (change.deputy !== undefined) return { change: 'deputy', people: Object.entries(change.deputy).map(toDeputy) };
  return { change: 'back', people: change.back ?? [] };
}

function toDeputy([person, named]: [string, v.InferOutput<typeof deputies>[string]]): Deputy {
  const { deputy, until } = typeof named === 'string' ? { deputy: named } : { ...named };
  return { person, ...(deputy === undefined ? {} : { deputy }), ...(until === undefined ? {} : { until }) };
}

function absences(people: v.InferOutput<typeof away>): readonly Absence[] {
  return Object.entries(people).map(([person, given]) => ({
    person,
    ...(given?.until === undefined ? {} : { until: given.until }),
    ...(given?.why === undefined ? {} : { why: given.why }),
  }));
}
