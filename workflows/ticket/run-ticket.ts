import { allHandlersFinished, condition, continueAsNew, workflowInfo } from '@temporalio/workflow';
import type { TicketInput } from '../../contracts/temporal/messages';
import { exhaustedAt } from '../../domain/deadlines/silence';
import { fact } from '../../domain/facts/fact';
import { openAsk } from '../../domain/facts/readings';
import type { Process } from '../../domain/process/process';
import { createAlarm } from '../shared/alarm';
import { archive } from './archive';
import { chooseAssignee } from './assignee';
import { createConsults } from './consults';
import { readNews, writeDesk } from './desk-work';
import { openDoors, openView } from './doors';
import { tellTeam } from './notices';
import { openCaseFile } from './opening';
import { createPublisher } from './publish';
import { createSession, fileOf } from './session';
import type { Session } from './session';
import type { TicketState } from './state';
import { createTracks } from './tracks';
import { settleViolations } from './violations';
import { nextWake } from './wake';

/** The life of a ticket: open the doors, then pass by pass until the desk has closed it for good. */
export async function runTicket(input: TicketInput<TicketState>, process: Process): Promise<void> {
  const session = createSession(input, process);
  openDoors(session);
  if (!(await openCaseFile(session))) return;
  openView(session);
  const tracks = createTracks(session);
  const consults = createConsults(session);
  const publish = createPublisher(session);
  const alarm = createAlarm(session.clock.now, () => session.clock.test() !== undefined, () => (session.woken = true));

  while (!isOver(session)) {
    session.woken = false;
    session.lookedAt = session.clock.now();
    await readNews(session);
    takeStock(session);
    await chooseAssignee(session);
    await writeDesk(session);
    await tellTeam(session);
    await tracks.steer();
    consults.start();
    publish();
    if (session.broken !== undefined) throw session.broken;
    if (session.woken || isOver(session)) continue;
    if (isDueToContinue(session) && !tracks.anyOpen() && !consults.anyUnderWay()) await carryOn(session);
    alarm.arm(nextWake(fileOf(session), session.lookedAt), `${fileOf(session).state.step}: next deadline`);
    session.resting = true;
    await condition(() => session.woken);
    session.resting = false;
  }

  alarm.arm(undefined, '');
  await condition(() => !tracks.anyOpen() && !consults.anyUnderWay());
  await archive(session);
  await condition(allHandlersFinished);
}

const isOver = (session: Session): boolean => session.process.isOver(fileOf(session).view());

/** What became true by the mere passing of time. */
function takeStock(session: Session): void {
  const file = fileOf(session);
  const now = session.clock.now();
  file.looksAgain();
  for (const id of session.process.passed(file.view())) if (!file.state.receipts[id]) file.carriedOut(id, now, true);
  settleViolations(file, now);
  file.enqueue(...session.process.standing(file.view()));
  const exhausted = exhaustedAt(file.view());
  const asked = openAsk(file.state.facts);
  if (exhausted !== undefined && exhausted <= now && asked) file.record([fact('ladderExhausted', { asked: asked.n })], { key: 'clock', door: 'clock' });
}

function isDueToContinue({ input }: Session): boolean {
  const { historyLength, continueAsNewSuggested } = workflowInfo();
  return continueAsNewSuggested || (input.continueAtEvents !== undefined && historyLength >= input.continueAtEvents);
}

async function carryOn(session: Session): Promise<void> {
  const clock = session.clock.test();
  await condition(allHandlersFinished);
  const carried = { ...fileOf(session).state, hinted: session.hinted, ...(clock ? { clock } : {}) };
  await continueAsNew<(input: TicketInput<TicketState>) => Promise<void>>({ ...session.input, carried });
}
