export { explain } from './explain';
export { changeBudget, openLedger, openPauses, pause, resume } from './ledger';
export type { Ledger, Pause } from './ledger';
export { firings, rungs } from './rungs';
export type { Rung } from './rungs';
export { consumed, dueAt } from './running';
