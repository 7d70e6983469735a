import { ApplicationFailure } from '@temporalio/common';
import { DeskError } from '../../activities/desk-port';
import { absencesSignal, settingsSignal } from '../../contracts/temporal/messages';
import { PATHS } from '../support/beginnings';
import type { Bench } from '../support/bench';
import { CLASSES, FILLED, HOUR, INTAKE, SETTINGS } from '../support/bestpack';
import { eventually } from '../support/eventually';
import { FAST } from '../support/fast-settings';
import { MONDAY, assigned, escalated, resolved, returned, solved, takenIn } from '../support/stages';
import type { TicketOnBench } from '../support/ticket-on-bench';
import { L1_STORIES } from './l1-stories';

type Way = (ticket: TicketOnBench, bench: Bench) => Promise<void>;

const DAY = 24 * HOUR;
const awayAll = { jordan: {}, kevin: {}, sean: {} };

/** The first so many acts of a path, with a rest after each. */
const walked =
  (kind: keyof typeof PATHS, acts: number): Way =>
  async (ticket) => {
    for (const [who, name, data] of PATHS[kind].slice(0, acts)) {
      await ticket.act(who, name, data);
      await ticket.rest();
    }
  };
const withTrack =
  (track: 'parts' | 'service'): Way =>
  async (ticket) => {
    await assigned(ticket);
    await ticket.act('jordan', 'openTrack', { track });
    await ticket.rest();
  };

/** How a ticket comes to each step of the process. */
const STEPS: Readonly<Record<string, Way>> = {
  'intake/collect': () => Promise.resolve(),
  'intake/triage': takenIn,
  'assign/confirm-type': async (ticket) => {
    await ticket.act('allison', 'triage', { ...INTAKE, ...CLASSES, note: 'Called in' });
  },
  'assign/choose': async (ticket, bench) => {
    bench.office.absences = awayAll;
    await assigned(ticket);
    bench.office.absences = {};
  },
  'technical/review': assigned,
  'technical/scope': async (ticket) => {
    await assigned(ticket);
    await ticket.act('jordan', 'recordReview');
  },
  'technical/engineering': escalated,
  'technical/tell-customer': returned,
  'technical/diagnose': async (ticket) => {
    await assigned(ticket);
    await ticket.act('jordan', 'confirmScope', {});
  },
  'technical/resolve': async (ticket) => {
    await assigned(ticket);
    await ticket.act('jordan', 'recordDiagnosis', { findings: 'Worn belt' });
  },
  'parts/identify': walked('parts', 1),
  'parts/price': walked('parts', 2),
  'parts/quote': walked('parts', 4),
  'parts/answer': walked('parts', 5),
  'parts/order': walked('parts', 6),
  'parts/rga': async (ticket, bench) => {
    await walked('parts', 1)(ticket, bench);
    await ticket.act('customerService', 'reportWarranty', { finding: 'Cracked frame' });
  },
  'service/sales': async (ticket) => {
    await ticket.act('mary', 'triage', { ...INTAKE, ...CLASSES, customerType: 'endUser', requestType: 'service', note: 'Called in' });
  },
  'service/authorize': walked('service', 1),
  'service/project': walked('service', 2),
  'service/call-number': walked('service', 3),
  'service/billing': walked('service', 4),
  'service/estimate': walked('service', 6),
  'service/po': walked('service', 7),
  'service/schedule': walked('service', 8),
  'service/visit': walked('service', 9),
  'service/report': walked('service', 10),
  'service/invoice': walked('service', 11),
  'service/close-project': walked('service', 12),
  'closure/propose': walked('parts', 7),
  'closure/confirm': resolved,
  'closure/complete': async (ticket) => {
    await resolved(ticket);
    await ticket.act('jordan', 'confirmResolution', { words: 'It runs' });
  },
  'after/solved': solved,
  'after/article': async (ticket) => {
    await solved(ticket);
    ticket.desk.closes();
    await ticket.look();
  },
};

const closedInTheDesk: Way = async (ticket) => {
  const { closedBy } = await ticket.view();
  // A confirmed resolution owes an article, and the ticket lives on until it is there or waived.
  if (closedBy === 'confirmation') await ticket.act('allison', 'waiveArticle', { reason: 'Known already' });
  ticket.desk.closes();
  await ticket.hint();
  await ticket.ended();
};

/** How the process of a ticket ends. */
const ENDINGS: Readonly<Record<string, Way>> = {
  'closed-in-the-desk': closedInTheDesk,
  cancelled: async (ticket) => {
    await ticket.handle.cancel();
    await expect(ticket.handle.result()).rejects.toThrow('cancelled');
  },
};

/** What happens on the way, apart from steps. */
const EVENTS: Readonly<Record<string, Way>> = {
  'silent-customer': async (ticket) => {
    await resolved(ticket);
    await ticket.clockTo(MONDAY + 10 * DAY);
  },
  'engineering-chased': async (ticket) => {
    await escalated(ticket);
    await ticket.clockTo(MONDAY + 30 * HOUR);
  },
  'window-missed': async (ticket) => {
    await assigned(ticket);
    await ticket.clockTo(MONDAY + 4 * DAY);
  },
  'triaged-again': async (ticket) => {
    await assigned(ticket);
    await ticket.act('mary', 'retriage', { line: 'advanced-CSS', reason: 'Wrong machine' });
  },
  reopened: async (ticket) => {
    await solved(ticket);
    ticket.desk.customerWrites('It stops again.');
    await ticket.look();
  },
  'track-terminated': async (ticket, { client }) => {
    await assigned(ticket);
    await client.workflow.getHandle(`${ticket.workflowId}/track/technical/1`).terminate('by mistake');
  },
  'desk-down': async (ticket) => {
    ticket.desk.faults.failure = ApplicationFailure.nonRetryable('connect ECONNREFUSED', 'DeskUnreachable');
    ticket.desk.customerWrites('Anybody there?');
    await ticket.look();
    delete ticket.desk.faults.failure;
    await ticket.clockTo(MONDAY + HOUR);
  },
  'note-rejected': async (ticket) => {
    await assigned(ticket);
    ticket.desk.faults.rejects = ({ intent }) => (intent.startsWith('staff') ? new DeskError('rejected', 'too long', { status: 422 }) : undefined);
    await ticket.act('jordan', 'addNote', { text: 'long' });
    await ticket.rest();
    delete ticket.desk.faults.rejects;
    await ticket.act('allison', 'retryEffect', { effect: 'staff/addNote/1' });
  },
  'overtaken-save': async (ticket) => {
    await resolved(ticket);
    ticket.desk.faults.beforeNextWrite = () => ticket.desk.customerWrites('Still here!');
    await ticket.clockTo(MONDAY + 3 * DAY);
  },
  'solved-too-early': async (ticket) => {
    await assigned(ticket);
    ticket.desk.agentSaves('jordan', { status: { to: 'Solved' } });
    await ticket.look();
    await ticket.clockTo(MONDAY + HOUR);
  },
  'policy-changed': async (ticket) => {
    await assigned(ticket);
    await ticket.handle.signal(settingsSignal, { settings: { ...FAST, version: 'next' } });
  },
  'track-beside': withTrack('service'),
  'track-cancelled': async (ticket, bench) => {
    await withTrack('parts')(ticket, bench);
    await ticket.act('mary', 'cancelTrack', { track: 'parts', reason: 'In stock' });
    await ticket.rest();
    await ticket.act('mary', 'openTrack', { track: 'parts' });
  },
  'leading-track-changed': async (ticket, bench) => {
    await withTrack('parts')(ticket, bench);
    await ticket.act('mary', 'setLeadingTrack', { track: 'parts' });
  },
  'price-chased': async (ticket, bench) => {
    await walked('parts', 3)(ticket, bench);
    await ticket.clockTo(MONDAY + 30 * HOUR);
  },
  'trip-report-chased': async (ticket, bench) => {
    await walked('service', 10)(ticket, bench);
    await ticket.clockTo(MONDAY + 8 * DAY);
  },
  'visit-on-hold': async (ticket, bench) => {
    await walked('service', 9)(ticket, bench);
    await ticket.act('mary', 'withdraw', { fact: 'purchaseOrder', reason: 'Wrong number' });
  },
  'holder-away': async (ticket, bench) => {
    await assigned(ticket);
    bench.office.absences = { jordan: {} };
    await ticket.handle.signal(absencesSignal, { absences: { jordan: {} }, deputies: {} });
    await ticket.rest();
    bench.office.absences = {};
  },
  followed: async (ticket) => {
    await ticket.act('mary', 'triage', { ...INTAKE, ...CLASSES, line: 'BPX', note: 'Called in' });
    await ticket.rest();
    await ticket.act('kevin', 'askGuidance', { question: 'Which guard?' });
    await ticket.clockTo(MONDAY + 30 * HOUR);
  },
  'project-made': async (ticket, bench) => {
    bench.office.project = { number: 'PRJ-7', serviceCallNumber: 'SC-9' };
    await walked('service', 2)(ticket, bench);
    await ticket.rest();
    bench.office.project = null;
  },
  'article-faulty': async (ticket) => {
    await solved(ticket);
    await ticket.act('jordan', 'draftArticle', {});
    await ticket.rest();
    await ticket.act('jordan', 'linkArticle', {});
  },
  'refused-signal': (ticket) => ticket.signal({ action: 'returnToSupport' }),
};

async function played(ticket: TicketOnBench, bench: Bench, ...ways: readonly Way[]): Promise<TicketOnBench> {
  for (const way of ways) {
    await way(ticket, bench);
    if (way !== ways.at(-1)) await ticket.rest();
  }
  return ticket;
}

type Story = (bench: Bench) => Promise<TicketOnBench>;
const story = (...ways: readonly Way[]): Story => async (bench) => played(await bench.ticket({ at: MONDAY }), bench, ...ways);
/** Closing asks for a field more than people fill in. */
const strict = (...ways: readonly Way[]): Story => async (bench) =>
  played(await bench.ticket({ at: MONDAY, settings: { requiredToClose: { ...SETTINGS.requiredToClose, all: [...SETTINGS.requiredToClose.all, 'Warranty'] } } }), bench, ...ways);

/** In real time and through runs, which the test clock leaves out. */
const OTHERS: Readonly<Record<string, Story>> = {
  'real-time.ladder': async (bench) => {
    const ticket = await bench.ticket({ settings: FAST });
    await resolved(ticket);
    await eventually('the ladder to end', async () => (await ticket.view()).closedBy === 'ladder');
    return ticket;
  },
  'continued-as-new.open': async (bench) => {
    const ticket = await bench.ticket({ at: MONDAY, continueAtEvents: 20 });
    await takenIn(ticket);
    ticket.desk.agentSaves('mary', { note: 'Called back', fields: FILLED });
    await ticket.look();
    return ticket;
  },
};

const reached = (step: string): Way => async (ticket) => {
  const { step: now } = await ticket.view();
  if (now !== step) throw new Error(`the story of ${step} came to ${now}`);
};

const crossed = Object.entries(STEPS).flatMap(([step, way]) =>
  Object.entries(ENDINGS).map(([end, ending]) => [
    `${step.replace('/', '-')}.${end}`,
    (step === 'closure/complete' ? strict : story)(way, reached(step), ending),
  ] as const),
);
const events = Object.entries(EVENTS).map(([event, way]) => [`${event}.closed-in-the-desk`, story(way, closedInTheDesk)] as const);

/** Each history of the corpus by name: every step with every ending, and everything that may come between. */
export const STORIES: Readonly<Record<string, Story>> = { ...Object.fromEntries([...crossed, ...events]), ...OTHERS, ...L1_STORIES };
