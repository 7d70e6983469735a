import type { Fault } from '../format/shapes';
import type { Stage } from './stage';

/** Makes something fail, or ends all that was made to fail. */
export async function faultStep(stage: Stage, fault: Fault): Promise<void> {
  const { desk, stack } = stage;
  if (fault === 'none') return desk.endFaults();
  const { kill, start, ...atDesk } = fault;
  stage.mayHaveMissed ||= (atDesk.webhooks?.lose ?? 0) > 0 || kill !== undefined;
  if (Object.keys(atDesk).length > 0) await desk.fault(atDesk);
  if (kill !== undefined) await (typeof kill === 'string' ? stack.parts.kill(kill, undefined) : stack.parts.kill(kill.part, kill.stays));
  if (start !== undefined) await stack.parts.start(start);
  stage.isDown = start === undefined && (stage.isDown || (typeof kill === 'object' && kill.stays === 'down'));
}
