import { createHash } from 'node:crypto';
import express from 'express';
import type { Request, Response, Router } from 'express';
import type { DecisionAnswer, DecisionView } from '../../contracts/http/decision';
import type { DecisionClaims } from '../../runtime/links';
import { DoorError } from '../../runtime/temporal';
import type { Act } from '../../runtime/temporal';
import type { ApiDeps } from '../deps';
import { closedPage, questionPage, thanksPage } from '../pages/decision-page';
import { badLinkPage } from '../pages/words-page';
import { readFields } from './decision-fields';
import { decisionState } from './decision-link';
import { sendLinkFailure } from './link-failure';

type Params = { token: string };

/** A question that its addressee may answer now, behind the link with this token. */
interface Asked {
  readonly token: string;
  readonly claims: DecisionClaims;
  readonly ticketId: string;
  readonly subject: string;
  readonly decision: DecisionView;
}

/** `/decide/:token`: GET shows and never decides, because mail scanners open links; POST decides. */
export const decide = (deps: ApiDeps): Router =>
  express
    .Router()
    .get('/decide/:token', (req, res) => follow(deps, req, res, (asked) => void res.send(questionPage(asked))))
    .post('/decide/:token', express.urlencoded({ extended: false, limit: '200kb' }), (req, res) => follow(deps, req, res, (asked) => takeAnswer(deps, asked, req.body, res)));

async function follow(deps: ApiDeps, req: Request<Params>, res: Response, proceed: (asked: Asked) => void | Promise<void>): Promise<void> {
  const { token } = req.params;
  res.type('html').set('Cache-Control', 'no-store');
  try {
    const claims = await deps.links.verifyDecisionLink(token);
    if (!claims) return void res.status(400).send(badLinkPage());
    const view = await deps.tickets.view(claims);
    const found = decisionState(view, claims);
    if (found.state !== 'open') return void res.status(410).send(closedPage(found.state));
    await proceed({ token, claims, ticketId: claims.ticketId, subject: view.subject, decision: found.decision });
  } catch (error) {
    sendLinkFailure(deps, error, res);
  }
}

async function takeAnswer(deps: ApiDeps, asked: Asked, body: unknown, res: Response): Promise<void> {
  const sent = (body ?? {}) as Readonly<Record<string, unknown>>;
  const { fields, answers } = asked.decision;
  const typed = Object.fromEntries(fields.map(({ name }) => [name, textOf(sent[`field.${name}`])]));
  const { data, problems } = readFields(fields, typed);
  const answer = answers.find(({ value }) => value === sent['answer']);
  if (!answer || Object.keys(problems).length > 0) {
    const message = answer ? 'Something is missing or cannot be read. Nothing was recorded yet.' : 'Please choose one of the buttons.';
    return void res.status(422).send(questionPage(asked, { message, missing: [], typed, problems }));
  }
  try {
    await deps.tickets.act(asked.claims, await actOf(deps, asked, answer, data));
    res.send(thanksPage(answer.label));
  } catch (error) {
    if (!(error instanceof DoorError) || error.code !== 'refused') throw error;
    res.status(409).send(questionPage(asked, { message: error.message, missing: error.details.refusal?.missing ?? [], typed, problems: {} }));
  }
}

const textOf = (sent: unknown): string => (typeof sent === 'string' ? sent.trim() : '');

/** The same answer sent twice has the same key, and so one effect; a corrected one is another answer. */
async function actOf({ clock }: ApiDeps, { token, claims, decision }: Asked, answer: DecisionAnswer, fields: Readonly<Record<string, string | number>>): Promise<Act> {
  const data = { ...answer.data, ...fields };
  const present = await clock.clockOf(claims.site);
  const digest = createHash('sha256').update(JSON.stringify([token, answer.value, data])).digest('base64url');
  return { action: answer.action, data, envelope: { by: claims.who, door: 'link', ...(present ? { clock: present } : {}) }, key: `decide/${decision.id}/${digest}` };
}
