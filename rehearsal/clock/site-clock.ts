import type { TestClock } from '../../contracts/temporal/clock';
import { requestWorkflowId, siteWorkflowId, ticketWorkflowId } from '../../contracts/temporal/ids';
import type { Progress } from '../../contracts/temporal/messages';
import type { Stepper } from '../../runtime/temporal/stepper';
import type { DeskControl } from '../doors/desk-control';
import { untilQuiet } from './quiet';
import type { Rest } from './quiet';

/** The test clock of one sandbox site, and the tickets and requests that live by it. */
export interface SiteClock {
  now(): Promise<number>;
  /** Waits until nothing of the site is under way. */
  settle(): Promise<Rest>;
  /** Fires everything that is due up to and including the target, each at its instant; then it is the target everywhere. */
  advance(target: number): Promise<void>;
  /** Fires everything due before the target; then the desk shows the target, and no workflow has been told. */
  approach(target: number): Promise<void>;
  /** Moves the clock while nothing can answer: what falls due meanwhile is found late, as in an outage. */
  pass(target: number): Promise<void>;
  /** Tells every workflow what the desk's clock shows, without waiting. */
  announce(): Promise<void>;
}

export interface SiteClockParts {
  readonly site: string;
  readonly stepper: Stepper;
  readonly desk: Pick<DeskControl, 'clock' | 'moveClock' | 'tickets' | 'undelivered'>;
  /** Ids of requests that the site may not know of yet, or never will: those that become tickets at once. */
  readonly requests?: () => readonly string[];
}

/** More moves to one instant than any chain of rungs: a ticket that stays due does not deal with it. */
const MOVES_AT_ONE_INSTANT = 25;

export function createSiteClock({ site, stepper, desk, requests = () => [] }: SiteClockParts): SiteClock {
  const clocked = async (): Promise<readonly string[]> => {
    const [{ openTickets, openRequests }, inDesk] = await Promise.all([stepper.site(site), desk.tickets()]);
    return [siteWorkflowId(site), ...asked(openRequests), ...[...new Set([...openTickets, ...inDesk])].map((id) => ticketWorkflowId(site, id))];
  };
  const asked = (open: readonly string[]): readonly string[] => [...new Set([...requests(), ...open])].map((id) => requestWorkflowId(site, id));
  const settle = (moved?: { workflows: ReadonlySet<string>; version: number }): Promise<Rest> =>
    untilQuiet({ stepper, roots: clocked, undelivered: () => desk.undelivered(), ...(moved ? { moved } : {}) });

  async function move(at: number, workflows: readonly string[]): Promise<Rest> {
    const clock = await turn(at);
    for (const id of workflows) await stepper.moveClock(id, clock);
    return settle({ workflows: new Set(workflows), version: clock.version });
  }

  async function turn(at: number): Promise<TestClock> {
    const { version } = await desk.clock();
    const clock = { at, version: version + 1 };
    await desk.moveClock(clock);
    return clock;
  }

  /** Steps from due time to due time while it is before the limit. */
  async function fire(limit: number): Promise<Rest> {
    let rest = await settle();
    let moves = 0;
    for (let due = earliest(rest); due !== undefined && due <= limit; due = earliest(rest)) {
      const { at: now } = await desk.clock();
      moves = due <= now ? moves + 1 : 0;
      const ids = dueBy(rest, due);
      if (moves > MOVES_AT_ONE_INSTANT) throw new Error(`${ids.join(', ')} is due at ${new Date(due).toISOString()} and does nothing about it`);
      rest = await move(Math.max(due, now), ids);
    }
    return rest;
  }

  return {
    now: async () => (await desk.clock()).at,
    settle: () => settle(),
    advance: async (target) => {
      const rest = await fire(target);
      const { at } = await desk.clock();
      await move(Math.max(at, target), [siteWorkflowId(site), ...rest.keys()].filter((id, i, all) => all.indexOf(id) === i));
      await fire(target);
    },
    approach: async (target) => {
      await fire(target - 1);
      await turn(target);
    },
    pass: async (target) => {
      const clock = await turn(target);
      for (const id of [...asked([]), ...(await desk.tickets()).map((ticket) => ticketWorkflowId(site, ticket))]) await stepper.moveClock(id, clock);
    },
    announce: async () => {
      const clock = await desk.clock();
      for (const id of await clocked()) await stepper.moveClock(id, clock);
    },
  };
}

const dueTimes = (rest: Rest): readonly number[] => [...rest.values()].flatMap(({ nextDueAt }: Progress) => (nextDueAt === undefined ? [] : [nextDueAt]));

const earliest = (rest: Rest): number | undefined => (rest.size === 0 ? undefined : dueTimes(rest).reduce<number | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined));

/** The workflows that are due, by id: with a ticket its open tracks, which share its clock. */
function dueBy(rest: Rest, at: number): readonly string[] {
  const due = [...rest].filter(([, { nextDueAt }]) => nextDueAt !== undefined && nextDueAt <= at).map(([id]) => id);
  const tickets = new Set(due.map((id) => id.split('/track/')[0]));
  return [...rest.keys()].filter((id) => tickets.has(id.split('/track/')[0])).sort();
}
