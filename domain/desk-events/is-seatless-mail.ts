import { personOf } from '../actions/case';
import type { Case } from '../actions/case';
import type { DeskSave } from './desk';

/** Whether somebody of the roster wrote who has no seat in the desk: their words reach the ticket by mail alone. */
export function isSeatlessMail({ author: { key }, comment, created }: DeskSave, { settings }: Case): boolean {
  const person = key === undefined ? undefined : personOf(key, settings);
  return !created && comment !== undefined && person !== undefined && person.group === undefined;
}
