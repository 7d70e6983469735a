import type { ProcessName } from '../../domain/policy/settings';
import { l1Settings } from '../../domain/policy/settings';
import { policyOf, REVIEW } from '../support/an-l1-ticket';
import type { Bench } from '../support/bench';
import { HOUR } from '../support/bestpack';
import { MONDAY } from '../support/stages';
import type { TicketOnBench } from '../support/ticket-on-bench';
import { settingsSignal } from '../../contracts/temporal/messages';

type L1Process = Exclude<ProcessName, 'bestpack'>;
type Act = readonly [who: string, name: string, data?: object];
type Way = (ticket: TicketOnBench) => Promise<void>;
export type L1Story = (bench: Bench) => Promise<TicketOnBench>;

const DAY = 24 * HOUR;

const ASSIGNED: readonly Act[] = [
  ['lead', 'reviewTicket', REVIEW],
  ['lead', 'assignL1', { to: 'asha' }],
  ['associate', 'communicateResolution', { text: 'A new sensor is fitted' }],
  ['associate', 'recordOutcome', { outcome: 'Sensor replaced' }],
];

/** The acts that lead through each process, in their order. */
const PATHS: Readonly<Record<L1Process | 'amc-desk.expired', readonly Act[]>> = {
  'l1-desk': [['associate', 'contactLead', { how: 'call' }], ...ASSIGNED],
  'amc-desk': [
    ['associate', 'logTicket', { concern: 'It stops' }],
    ['associate', 'validateAmc', { status: 'active' }],
    ['lead', 'confirmActivity', { how: 'call' }],
    ['associate', 'coordinateWithLead', { how: 'teams' }],
    ['associate', 'shareDetails', { how: 'call' }],
    ...ASSIGNED,
  ],
  'amc-desk.expired': [
    ['associate', 'logTicket', { concern: 'It stops' }],
    ['associate', 'validateAmc', { status: 'expired' }],
    ['associate', 'consultSales', { how: 'call', words: 'They renew in May' }],
    ['associate', 'consultManager', { how: 'call', words: 'Asked' }],
    ['manager', 'refuseException', { words: 'Not this time' }],
  ],
};

/** How many acts lead to each step. */
const STEPS: Readonly<Record<keyof typeof PATHS, Readonly<Record<string, number>>>> = {
  'l1-desk': { 'contact-lead': 0, review: 1, assign: 2, coordinate: 3, close: 4, 'after/solved': 5 },
  'amc-desk': { log: 0, validate: 1, activity: 2, coordinate: 3, share: 4, review: 5, assign: 6, work: 7, close: 8 },
  'amc-desk.expired': { exception: 2, 'after/solved': 5 },
};

const walked =
  (path: keyof typeof PATHS, acts: number): Way =>
  async (ticket) => {
    for (const [who, name, data] of PATHS[path].slice(0, acts)) {
      await ticket.act(who, name, data);
      await ticket.rest();
    }
  };

const reached =
  (step: string): Way =>
  async (ticket) => {
    const { step: now } = await ticket.view();
    if (now !== step) throw new Error(`the story of ${step} came to ${now}`);
  };

const ENDINGS: Readonly<Record<string, Way>> = {
  over: async (ticket) => {
    ticket.desk.closes();
    await ticket.hint();
    await ticket.ended();
  },
  cancelled: async (ticket) => {
    await ticket.handle.cancel();
    await expect(ticket.handle.result()).rejects.toThrow('cancelled');
  },
};

const story =
  (process: L1Process, ...ways: readonly Way[]): L1Story =>
  async (bench) => {
    const ticket = await bench.ticket({ at: MONDAY, process });
    for (const way of ways) await way(ticket);
    return ticket;
  };

const processOf = (path: keyof typeof PATHS): L1Process => (path === 'l1-desk' ? 'l1-desk' : 'amc-desk');

const crossed = (Object.keys(PATHS) as (keyof typeof PATHS)[]).flatMap((path) =>
  Object.entries(STEPS[path]).flatMap(([step, acts]) =>
    Object.entries(ENDINGS).map(([end, ending]) => [`${path}.${step.replace('/', '-')}.${end}`, story(processOf(path), walked(path, acts), reached(step), ending)] as const),
  ),
);

/** An acknowledgment that waits for the associate: the policy says that it is written by hand. */
const byHand =
  (process: L1Process): Way =>
  async (ticket) => {
    const settings = l1Settings(policyOf(process).settings);
    await ticket.handle.signal(settingsSignal, { settings: { ...settings, version: 'by-hand', acknowledgment: { ...settings.acknowledgment, automatic: false } } });
    await ticket.rest();
  };

const EVENTS: Readonly<Record<string, L1Story>> = {
  'l1-desk.silent-customer': story(
    'l1-desk',
    walked('l1-desk', 3),
    async (ticket) => void (await ticket.act('associate', 'askCustomer', { text: 'Does it still stop?' })),
    async (ticket) => void (await ticket.clockTo(MONDAY + 14 * DAY)),
  ),
  'l1-desk.progress-chased': story('l1-desk', walked('l1-desk', 3), async (ticket) => void (await ticket.clockTo(MONDAY + 3 * DAY))),
  'l1-desk.returned': story('l1-desk', walked('l1-desk', 1), async (ticket) => void (await ticket.act('lead', 'returnForCompletion', { missing: 'serial' }))),
  'l1-desk.reopened': story('l1-desk', walked('l1-desk', 5), async (ticket) => {
    ticket.desk.customerWrites('It stops again');
    await ticket.look();
  }),
  'l1-desk.over-after-four-weeks': story('l1-desk', walked('l1-desk', 5), async (ticket) => {
    await ticket.clockTo(MONDAY + 27 * DAY);
  }),
  'l1-desk.policy-changed': story('l1-desk', walked('l1-desk', 1), byHand('l1-desk')),
  'amc-desk.silent-customer': story(
    'amc-desk',
    async (ticket) => void (await ticket.act('associate', 'askCustomer', { text: 'Which compressor?' })),
    async (ticket) => void (await ticket.clockTo(MONDAY + 14 * DAY)),
  ),
};

/** Each history of the two processes by name: every step with every ending, and what may come between. */
export const L1_STORIES: Readonly<Record<string, L1Story>> = { ...Object.fromEntries(crossed), ...EVENTS };
