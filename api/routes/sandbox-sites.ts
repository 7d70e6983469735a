import express from 'express';
import type { Router } from 'express';
import * as v from 'valibot';
import { PROCESSES } from '../../domain/policy/settings';
import { isPlainMap } from '../../runtime/policy';
import type { ApiDeps, SandboxDoors } from '../deps';
import { errors } from '../errors/catalogue';

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const bodySchema = v.strictObject({
  site: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_.-]+$/, 'may hold letters, digits, ".", "_" and "-" only')),
  process: v.picklist(PROCESSES, `the process must be one of ${PROCESSES.join(', ')}`),
  policy: v.optional(v.custom<Readonly<Record<string, unknown>>>(isPlainMap, 'must be a map of overrides'), {}),
  clock: v.exactOptional(v.strictObject({ at: whole, version: whole })),
});

/** `POST /sandbox/sites`: 201 for a new site, 200 when it took over an edited policy. */
export const sandboxSites = ({ sites }: ApiDeps, { policyFor }: SandboxDoors): Router =>
  express.Router().post('/sandbox/sites', async (req, res) => {
    const body = v.safeParse(bodySchema, req.body);
    if (!body.success) {
      throw errors.badRequest('Send { site, process, policy?, clock? }.', { problems: body.issues.map((issue) => `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`) });
    }
    const { site, process, policy: overrides, clock } = body.output;
    const policy = await policyFor(process, overrides);
    const outcome = await sites.ensure(site, policy, clock);
    res.status(outcome === 'started' ? 201 : 200).json({ site, process, policyVersion: policy.version, outcome });
  });
