import { isCancellation } from '@temporalio/workflow';
import type { Consult } from '../../domain/effects';
import type { CaseFile } from './case-file';
import { failureText, failureType } from '../shared/failure-type';
import { ANSWERS } from './consult-answers';
import { fileOf } from './session';
import type { Session } from './session';

/** Questions to what is outside the desk's ticket: they run beside the main loop, so that a slow ERP holds up nothing. */
export interface Consults {
  readonly start: () => void;
  readonly anyUnderWay: () => boolean;
}

export function createConsults(session: Session): Consults {
  const underWay = new Set<string>();
  const ask = async (consult: Consult): Promise<void> => {
    const file = fileOf(session);
    try {
      await ANSWERS[consult.about](session, file, consult);
      if (!file.state.receipts[consult.id]) file.carriedOut(consult.id, session.clock.now());
    } catch (error) {
      if (failureType(error) === undefined) throw error;
      file.failed(consult, session.clock.now(), failureText(error));
    } finally {
      underWay.delete(consult.id);
      session.woken = true;
    }
  };
  return {
    start: () => {
      for (const consult of nextConsults(fileOf(session))) {
        if (underWay.has(consult.id)) continue;
        underWay.add(consult.id);
        void ask(consult).catch((error: unknown) => {
          if (!isCancellation(error)) session.broken = error instanceof Error ? error : new Error(String(error));
          session.woken = true;
        });
      }
    },
    anyUnderWay: () => underWay.size > 0,
  };
}

const nextConsults = ({ state: { queue } }: CaseFile): readonly Consult[] => queue.filter((effect): effect is Consult => effect.do === 'consult');
