import { setInterval } from 'node:timers';
import { compileCalendar } from '../../domain/calendar';
import type { Stepper } from '../../runtime/temporal/stepper';
import { createDeskControl } from '../doors/desk-control';
import { createSiteClock } from './site-clock';
import { reach } from './span';

const TICK_MS = 1_000;

/** The answer to whoever moved or asked a site's clock. */
export interface ClockReading {
  readonly site: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly speed: number;
}

/** Plays sandbox sites: their clocks run with real time, multiplied by the speed that is set at each. */
export interface Player {
  /** Lets the site's clock run from here on. */
  play(site: string): void;
  /** Fires everything due up to the target (`24bh`, `1d`, an instant) and stays there. */
  advance(site: string, target: string): Promise<ClockReading>;
  setSpeed(site: string, speed: number): Promise<ClockReading>;
  stop(): Promise<void>;
}

export interface PlayerParts {
  readonly sandbox: string;
  readonly stepper: Stepper;
  readonly onProblem: (message: string) => void;
}

export function createPlayer({ sandbox, stepper, onProblem }: PlayerParts): Player {
  const timers: NodeJS.Timeout[] = [];
  let turn: Promise<unknown> = Promise.resolve();

  /** One movement at a time, whoever asks for it. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  }

  const open = (site: string) => {
    const desk = createDeskControl(sandbox, site);
    return { desk, clock: createSiteClock({ site, stepper, desk }) };
  };

  async function reading(site: string): Promise<ClockReading> {
    const { desk } = open(site);
    const [{ at }, speed] = await Promise.all([desk.clock(), desk.speed()]);
    return { site, at, speed };
  }

  function play(site: string): void {
    const { desk, clock } = open(site);
    let last = Date.now();
    let busy = false;
    const tick = async (): Promise<void> => {
      const passed = Date.now() - last;
      last += passed;
      const speed = await desk.speed();
      if (speed > 0) await clock.approach((await clock.now()) + passed * speed);
    };
    timers.push(
      setInterval(() => {
        if (busy) return;
        busy = true;
        inTurn(tick)
          .catch((error: unknown) => onProblem(`the clock of ${site} stands still: ${error instanceof Error ? error.message : String(error)}`))
          .finally(() => (busy = false));
      }, TICK_MS),
    );
  }

  return {
    play,
    advance: (site, target) =>
      inTurn(async () => {
        const { clock } = open(site);
        const { policy } = await stepper.site(site);
        await clock.advance(reach(await clock.now(), target, compileCalendar(policy.settings.calendar)));
        return reading(site);
      }),
    setSpeed: async (site, speed) => {
      await open(site).desk.setSpeed(speed);
      return reading(site);
    },
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      await turn;
    },
  };
}
