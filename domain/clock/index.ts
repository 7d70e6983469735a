export { explain } from './explain';
export { changeBudget, openLedger, openPauses, pause, resume } from './ledger';
export type { BudgetChange, Ledger, Pause } from './ledger';
export { firings, rungs } from './rungs';
export type { Firing, Rung, RungInstant } from './rungs';
export { consumed, dueAt } from './running';
