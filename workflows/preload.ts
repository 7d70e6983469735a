import { performOnSite } from '../domain/actions/perform-site';
import { TICKET_ACTIONS } from '../domain/actions/table';
import { choose } from '../domain/assignment';
import { compileCalendar } from '../domain/calendar';
import { PROCESSES } from '../domain/policy/settings';
import { sharedSettings } from '../domain/policy/shared-settings';
import { allSteps } from '../domain/process/map';
import { mirror } from '../domain/process/mirror';
import { processOf } from '../domain/process/processes';
import { judgeRequestAct } from '../domain/requests/judge-act';
import { mailValues } from '../domain/requests/mails';
import { matched } from '../domain/requests/match';
import { nextRung } from '../domain/requests/rungs';
import { settled } from '../domain/requests/settle';
import { requestTasks } from '../domain/requests/tasks';
import { sweepWindow } from './reconcile/window';
import { reserve } from './site/office';
import { commonValues } from './ticket/common-values';
import { detailsOf } from './ticket/details';
import { fold } from './ticket/fold';
import { takeOver } from './ticket/handover';
import { plannedSave } from './ticket/planned-save';
import { noteRepaired } from './ticket/repaired';
import { concerns } from './ticket/track-facts';
import { viewOf } from './ticket/view';
import { recordViolation } from './ticket/violations';

/**
 * Loaded once and shared by all workflows of a worker: without it each cached workflow has a copy of the rules, of the
 * schema library and of the zone library. Only what is pure: nothing here may import Temporal's own module, whose state
 * is each workflow's. It must use what it imports: the bundler drops packages that declare no side effects.
 */
export const preloaded = {
  actions: TICKET_ACTIONS.length,
  steps: PROCESSES.flatMap((process) => allSteps(processOf({ process }))).length,
  rules: [sharedSettings, performOnSite, choose, mirror, reserve, sweepWindow].length,
  ticket: [commonValues, concerns, detailsOf, fold, noteRepaired, plannedSave, recordViolation, takeOver, viewOf].length,
  requests: [judgeRequestAct, mailValues, matched, nextRung, requestTasks, settled].length,
  zone: compileCalendar({ timeZone: 'UTC', hours: { mon: [['00:00', '24:00']] } }).timeZone,
};
