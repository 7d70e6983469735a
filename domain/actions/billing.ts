import * as v from 'valibot';
import { fact } from '../facts/fact';
import { latest } from '../facts/fact-book';
import { billingApproval } from '../facts/service-readings';
import { action, refusal } from './action';
import { nameOf, rolesOf } from './case';
import type { Case, Who } from './case';
import { words } from './data';
import { given } from './parts-data';
import { billable, billableWord } from './service-data';

export const proposeBilling = action({
  name: 'proposeBilling',
  label: 'Propose the billing',
  summary: 'Billable or not; counts once the engineering manager approved it in writing. Another proposal needs another approval.',
  by: ['supportAdmin'],
  data: v.object({ billable, reason: v.optional(words('reason')) }),
  alsoCalled: { billing: 'billable', note: 'reason', text: 'reason' },
  needs: ['project'],
  records: ['billing'],
  refuse: (data, { facts }) => {
    const approved = billingApproval(facts);
    return approved?.value.billable === data.billable ? refusal('orderRule', `${billableWord(data.billable)} is approved already.`) : undefined;
  },
  perform: (data) => ({ facts: [fact('billing', { billable: data.billable, ...given({ reason: data.reason }) })] }),
});

/** Who decided, as the note says it; a deputy decides for the manager. */
const approver = (who: Who, { settings }: Case): string =>
  rolesOf(who, settings).includes('engineeringManager') ? nameOf(who.key, settings) : `${nameOf(who.key, settings)} for ${nameOf(settings.owner, settings)}`;

export const approveBilling = action({
  name: 'approveBilling',
  label: 'Approve the billing',
  summary: 'The written approval of the billing that is proposed. It is never edited, only withdrawn.',
  by: ['engineeringManager'],
  reserved: true,
  data: v.object({ words: v.optional(words('words')), billable: v.optional(billable) }),
  alsoCalled: { note: 'words', text: 'words', billing: 'billable' },
  needs: ['billing'],
  records: ['billingApproval'],
  refuse: (data, { facts }) => {
    if (billingApproval(facts)) return refusal('orderRule', 'This billing is approved already: a decision is never edited, only withdrawn.');
    const proposed = latest(facts, 'billing')?.value.billable ?? false;
    if (data.billable === undefined || data.billable === proposed) return undefined;
    return refusal('orderRule', `What is proposed is ${billableWord(proposed)}, not ${billableWord(data.billable)}: it has to be proposed anew first.`);
  },
  perform: (data, theCase, who) => {
    const billing = latest(theCase.facts, 'billing');
    if (!billing) return { facts: [] };
    const said = data.words ?? 'approved';
    const text = `Billing: ${billableWord(billing.value.billable)}, approved by ${approver(who, theCase)}: ${said}`;
    return {
      facts: [fact('billingApproval', { billing: billing.n, billable: billing.value.billable, words: said })],
      sayings: [{ kind: 'staff', public: false, wording: { text } }],
    };
  },
});
