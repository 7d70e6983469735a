import express from 'express';
import type { Router } from 'express';
import * as v from 'valibot';
import type { TeamTasks } from '../../contracts/http/site-tasks';
import { siteTasksOf } from '../../runtime/temporal';
import type { Authenticate } from '../auth/authenticate';
import type { ApiDeps } from '../deps';
import { errors } from '../errors/catalogue';

const querySchema = v.strictObject({ owner: v.exactOptional(v.string()) });

/** `GET /sites/:site/tasks`: what each member of the team owes now, or one of them (`owner`, a roster key). */
export function tasks({ sites, tickets, requests, directory }: ApiDeps, authenticate: Authenticate): Router {
  const { owedAt } = siteTasksOf({ sites, tickets, requests });
  return express.Router().get('/sites/:site/tasks', async (req, res) => {
    const { site } = req.params;
    await authenticate(req, site);
    const query = v.safeParse(querySchema, req.query);
    if (!query.success) throw errors.badRequest('The tasks are narrowed by owner alone, one roster key.');
    const { owner } = query.output;
    const roster = Object.keys((await directory.policyOf(site)).people);
    if (owner !== undefined && !roster.includes(owner)) throw errors.badRequest(`"${owner}" is not on the roster of ${site}.`, { roster });
    const { now, tasks: owed, unread } = await owedAt(site);
    const answer: TeamTasks = { now, tasks: owed.filter((task) => owner === undefined || task.owner === owner), unread };
    res.json(answer);
  });
}
