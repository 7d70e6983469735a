import type { Case } from '../../actions/case';
import { customerServiceOf } from '../../actions/case';
import type { Missing } from '../../actions/refusal';
import { PARTS_FIELDS, SERVICE_FIELDS } from '../../desk-events/vocabulary';
import { has } from '../../facts/fact-book';
import { owesRga } from '../../facts/parts-readings';
import { assigneeOf, gaveUpWaiting, isEnded, openEscalation, owesCustomerWord } from '../../facts/readings';
import { leadingKind, ownerOfTrack } from '../../facts/tracks';
import type { TrackKind } from '../../facts/words';
import { bestpackSettings } from '../../policy/settings';
import { undocumentedReply } from './notes-current';
import { besides, ownerOf } from '../where';

/** What a ticket still misses before it may be solved; nothing where it is solved already. */
export function closureGate(theCase: Case): readonly Missing[] {
  const { facts, settings } = theCase;
  if (isEnded(facts)) return [];
  const assignee = assigneeOf(facts) ?? settings.triager;
  const missing: Missing[] = [];
  if (!has(facts, 'confirmation') && !gaveUpWaiting(facts)) {
    missing.push({ fact: 'confirmation', who: `customer, ${assignee}`, how: 'the link in the resolution mail, or Customer confirmed' });
  }
  if (openEscalation(facts)) missing.push({ fact: 'returned', who: settings.owner, how: 'Return to support' });
  else if (owesCustomerWord(facts)) missing.push({ fact: 'customerTold', who: assignee, how: 'Tell the customer' });
  if (owesRga(facts)) missing.push({ fact: 'rgaHandedOff', who: customerServiceOf(theCase), how: 'Hand off the RGA' });
  // A silent customer's ticket is not held open for a note: the reminders tell what was asked.
  if (!gaveUpWaiting(facts) && undocumentedReply(facts)) missing.push({ fact: 'note', who: ownerOfTrack(facts, 'technical') ?? assignee, how: 'Add an internal note' });
  for (const { kind, step } of besides(theCase)) {
    missing.push({ fact: 'track', who: ownerOf(step, theCase), how: `finish or cancel the ${kind} track, which stands at ${step.name}` });
  }
  return [...missing, ...emptyFields(theCase, assignee)];
}

/** What a step of a track fills in: a customer who fell silent before it left it empty. */
const OF_A_STEP: Readonly<Record<TrackKind, readonly string[]>> = { technical: [], parts: Object.values(PARTS_FIELDS), service: Object.values(SERVICE_FIELDS) };

function emptyFields({ facts, settings, ticket }: Case, who: string): readonly Missing[] {
  const { all, ...byKind } = bestpackSettings(settings).requiredToClose;
  const isSilent = gaveUpWaiting(facts) && !has(facts, 'confirmation');
  const lead = leadingKind(facts) ?? 'technical';
  const titles = [...all, ...byKind[lead].filter((title) => !isSilent || !OF_A_STEP[lead].includes(title))];
  return titles.filter((title) => !ticket.fields[title]).map((title) => ({ fact: title, who, how: 'fill the field in the desk' }));
}
