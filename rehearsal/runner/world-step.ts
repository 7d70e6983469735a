import { L1_STATUS } from '../../domain/desk-events/l1-vocabulary';
import { STATUS } from '../../domain/desk-events/vocabulary';
import { DESK_OF_PROCESS } from '../../runtime/config';
import type { Absence, EarlierTicket, HelpArticle, RosterChange, World } from '../format/scenario';
import { nameTicket } from './named';
import { editPolicy } from './stage';
import type { Stage } from './stage';
import { StepFailure } from './step-failure';

/** Brings about what a scenario's `given` or `world` says. */
export async function worldStep(stage: Stage, { away, tickets, articles, contracts, policy }: World): Promise<void> {
  if (Object.keys(policy).length > 0) await editPolicy(stage, policy);
  await setAway(stage, away);
  for (const contract of contracts) await stage.desk.addContract(contract);
  for (const ticket of tickets) await earlierTicket(stage, ticket);
  for (const article of articles) await putArticle(stage, article);
}

export async function rosterStep(stage: Stage, change: RosterChange): Promise<void> {
  const { owner } = stage.policy.resolved.settings;
  switch (change.change) {
    case 'away':
      return setAway(stage, change.people);
    case 'back':
      for (const person of change.people) await onRoster(stage, owner, 'setBack', { person });
      return;
    case 'deputy':
      // Only they themselves name their deputy.
      for (const { person, ...named } of change.people) await onRoster(stage, person, 'setDeputy', named);
  }
}

async function setAway(stage: Stage, people: readonly Absence[]): Promise<void> {
  for (const { person, until, why } of people) {
    await onRoster(stage, stage.policy.resolved.settings.owner, 'setAway', { person, ...(until === undefined ? {} : { until }), ...(why === undefined ? {} : { why }) });
  }
}

async function onRoster(stage: Stage, by: string, action: string, data: Readonly<Record<string, string>>): Promise<void> {
  const outcome = await stage.api.actOnSite(stage.site, by, action, data);
  if ('refused' in outcome) throw new StepFailure(action, 'done', { code: outcome.refused.code, message: outcome.refused.message });
}

/** A ticket from before the process: the desk tells nobody of it. */
async function earlierTicket(stage: Stage, ticket: EarlierTicket): Promise<void> {
  const { desk, policy, process } = stage;
  const { triager } = policy.resolved.settings;
  await desk.fault({ webhooks: { lose: 100, duplicate: 0, reorder: 0 } });
  const id = await desk.write({ from: ticket.from ?? 'earlier@customer.example', subject: ticket.subject, body: ticket.body ?? ticket.subject, channel: 'email' });
  await desk.save(id, triager, {
    assignee: triager,
    fields: { ...(ticket.serial === undefined ? {} : { 'Serial Number': ticket.serial }), ...ticket.fields },
    ...(ticket.solved ? { status: DESK_OF_PROCESS[process] === 'zoho' ? L1_STATUS.closed : STATUS.solved } : {}),
  });
  await stage.clock.settle();
  await desk.endFaults();
  if (ticket.as !== undefined) nameTicket(stage, { as: ticket.as }, id);
}

/** An article that is there already, by its name or else its title, is changed. */
async function putArticle({ desk, articles }: Stage, { as, ...article }: HelpArticle): Promise<void> {
  const standing = (as === undefined ? undefined : articles.get(as)) ?? (await desk.articles()).get(article.title);
  if (standing !== undefined) await desk.changeArticle(standing, article);
  const id = standing ?? (await desk.writeArticle(article));
  if (as !== undefined) articles.set(as, id);
}
