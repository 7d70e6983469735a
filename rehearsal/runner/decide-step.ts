import { decide } from '../doors/decision-link';
import type { Decides } from '../format/scenario';
import { compare } from './outcome';
import type { Stage } from './stage';

interface Given {
  /** Roster key, or `customer`. */
  readonly who: string;
  readonly ticketId: string;
  readonly link: string;
  readonly decides: Decides;
}

/** Somebody answers the question behind a link that they got by mail. */
export async function decideStep(stage: Stage, { who, ticketId, link, decides: { choice, refused } }: Given): Promise<void> {
  const problem = await decide(link, choice);
  const refusal = problem && { message: problem.message, missing: problem.missing.map((fact) => ({ fact })) };
  if (refusal) stage.refusals.push({ about: ticketId, at: await stage.clock.now(), action: 'decides', by: who, door: 'link', refusal });
  compare(`${who}: decides ${choice.answer} (link)`, refused, refusal ? { refused: refusal } : { done: null });
}
