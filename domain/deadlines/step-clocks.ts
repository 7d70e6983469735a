import type { Case } from '../actions/case';
import { isEnded, openEscalation } from '../facts/readings';
import { owedReport } from '../facts/service-readings';
import { bestpackSettings } from '../policy/settings';
import { nextEngineeringChase } from './engineering';
import { reportDue } from './trip-report';

export interface StepClock {
  readonly step: string;
  readonly startedAt: number;
  readonly budgetMs: number;
  readonly due: number;
}

/** The clocks of single steps that run now, by the step's name. */
export function stepClocks(theCase: Case): readonly StepClock[] {
  const { facts, settings, calendar, receipts } = theCase;
  if (isEnded(facts)) return [];
  const escalation = openEscalation(facts);
  const chase = nextEngineeringChase({ facts, settings, calendar, sentAt: (id) => receipts[id]?.at });
  const report = owedReport(facts);
  const due = reportDue(theCase);
  return [
    ...(escalation && chase ? [{ step: 'technical/engineering', startedAt: escalation.at, budgetMs: bestpackSettings(settings).engineeringChaseMs, due: chase.at }] : []),
    ...(report && due !== undefined ? [{ step: 'service/report', startedAt: report.at, budgetMs: calendar.between(report.at, due), due }] : []),
  ];
}
