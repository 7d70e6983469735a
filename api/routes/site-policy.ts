import express from 'express';
import type { Router } from 'express';
import * as v from 'valibot';
import { diffPolicies } from '../../domain/policy/diff';
import type { ProcessName, Role, SitePolicy } from '../../domain/policy/settings';
import { readPolicy } from '../../runtime/policy';
import type { Authenticate } from '../auth/authenticate';
import type { ApiDeps } from '../deps';
import { errors } from '../errors/catalogue';
import type { KeepPolicy } from '../keep-policy';

const YAML_TYPES = ['application/yaml', 'application/x-yaml', 'text/yaml'];
const jsonBody = v.strictObject({ yaml: v.string() });

/**
 * `PUT /sites/:site/policy`: brings a policy into force, by the owner of the process alone. The body is the file's
 * text. Answers `{ version, changed }`, or 422 with everything that is wrong with it; then nothing was adopted.
 */
export const sitePolicy = ({ sites, clock }: Pick<ApiDeps, 'sites' | 'clock'>, authenticate: Authenticate, keep?: KeepPolicy): Router =>
  express.Router().put('/sites/:site/policy', express.text({ type: YAML_TYPES, limit: '200kb' }), async (req, res) => {
    const { site } = req.params;
    const by = await authenticate(req, site);
    const { policy: before } = await sites.view(site);
    mustOwn(before, by);
    const text = textOf(req.body);
    const after = readPolicy(text, 'The policy');
    mustBeOfProcess(before, after);
    const present = await clock.clockOf(site);
    await keep?.(site, text);
    await sites.ensure(site, after, present);
    res.json({ version: after.version, changed: diffPolicies(before, after) });
  });

const OWNING_ROLE: Readonly<Record<ProcessName, Role>> = { bestpack: 'engineeringManager', 'l1-desk': 'teamLead', 'amc-desk': 'teamLead' };

function mustOwn({ process, people, settings }: SitePolicy, by: string): void {
  if (people[by]?.roles.includes(OWNING_ROLE[process])) return;
  throw errors.notYours(`The policy is changed by ${people[settings.owner]?.name ?? settings.owner}, who owns the process; nothing was adopted.`);
}

/** The site would refuse it too, but the file would be written by then. */
function mustBeOfProcess({ process: own }: SitePolicy, { process }: SitePolicy): void {
  if (process === own) return;
  throw errors.badPolicy(`The site runs ${own}: a policy of ${process} needs a site of its own; nothing was adopted.`, []);
}

function textOf(body: unknown): string {
  if (typeof body === 'string') return body;
  const parsed = v.safeParse(jsonBody, body);
  if (parsed.success) return parsed.output.yaml;
  throw errors.badRequest('Send the text of the policy file as application/yaml, or as { "yaml": "…" }.');
}
