import express from 'express';
import type { Router } from 'express';
import * as v from 'valibot';
import type { Authenticate } from '../auth/authenticate';
import type { ApiDeps } from '../deps';
import { errors } from '../errors/catalogue';

const word = v.exactOptional(v.pipe(v.string(), v.minLength(1)));
const LIMITS = 'must be a whole number from 1 to 500';
const querySchema = v.strictObject({
  step: word,
  waitingFor: word,
  assignee: word,
  owes: word,
  priority: word,
  dueBefore: v.exactOptional(
    v.pipe(
      v.string(),
      v.transform((text) => (/^\d+$/.test(text) ? Number(text) : Date.parse(text))),
      v.number('must be an instant, as 2026-03-09T12:00:00Z'),
    ),
  ),
  limit: v.optional(v.pipe(v.string(), v.regex(/^\d+$/, LIMITS), v.transform(Number), v.minValue(1, LIMITS), v.maxValue(500, LIMITS)), '100'),
});

/** `GET /sites/:site/tickets`: the open tickets, narrowed by any of step, waitingFor, assignee, owes, priority, dueBefore. */
export const tickets = ({ tickets: door }: ApiDeps, authenticate: Authenticate): Router =>
  express.Router().get('/sites/:site/tickets', async (req, res) => {
    const { site } = req.params;
    await authenticate(req, site);
    const parsed = v.safeParse(querySchema, req.query);
    if (!parsed.success) {
      const problems = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'query'}: ${issue.message}`);
      throw errors.badRequest(`The list cannot be narrowed like this; the filters are ${Object.keys(querySchema.entries).join(', ')}.`, { problems });
    }
    const { limit, ...filter } = parsed.output;
    res.json({ tickets: await door.list(site, filter, limit) });
  });
