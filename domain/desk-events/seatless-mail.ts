import type { Case } from '../actions/case';
import { perform } from '../actions/perform';
import { fact } from '../facts/fact';
import { isAutomatic } from './automatic';
import type { DeskSave } from './desk';
import type { Meaning } from './meaning';

/**
 * The trip report of a third party that owes one, or else a note: neither the customer's answer nor ours. The desk sets a
 * ticket to Open by any mail, so that its status says nothing here.
 */
export function seatlessMail({ author: { key = '' }, comment }: DeskSave, theCase: Case): readonly Meaning[] {
  if (!comment) return [];
  const { text } = comment;
  const report = { name: 'submitTripReport', data: { text } };
  const isReport = !isAutomatic(comment, theCase) && 'performed' in perform(report.name, report.data, theCase, { key, door: 'desk' });
  return isReport ? [{ act: report }] : [{ facts: [fact('note', { text })], event: 'addNote' }];
}
