import * as v from 'valibot';
import { fact } from '../facts/fact';
import { latest } from '../facts/fact-book';
import { owesRga } from '../facts/parts-readings';
import { action, refusal } from './action';
import { holderOf, nameOf } from './case';
import { words } from './data';
import { reference } from './parts-data';

export const reportWarranty = action({
  name: 'reportWarranty',
  label: 'RGA needed',
  summary: 'A warranty case: Customer Service is told and hands off the RGA, beside the work; nothing is quoted or ordered for it.',
  by: ['technician', 'customerService', 'partsSpecialist', 'assignee'],
  data: v.object({ finding: v.optional(words('finding'), 'warranty replacement') }),
  alsoCalled: { text: 'finding', note: 'finding', reason: 'finding', words: 'finding' },
  records: ['warrantyFinding', 'rgaRequested'],
  refuse: (_data, { facts, settings }) =>
    owesRga(facts) ? refusal('orderRule', `${nameOf(holderOf('customerService', settings), settings)} was asked for the RGA already.`) : undefined,
  perform: ({ finding }, { settings }, who) => ({
    facts: [fact('warrantyFinding', { finding }), fact('rgaRequested', {})],
    sayings: [{ kind: 'staff', public: false, wording: { template: 'note-warranty', values: { finding, by: nameOf(who.key, settings) } } }],
  }),
});

export const acceptRga = action({
  name: 'acceptRga',
  label: 'Accept the RGA',
  summary: 'Customer Service takes the warranty case over, with the RGA number; a number that was wrong is put right the same way.',
  by: ['customerService'],
  data: v.object({ number: reference('RGA number') }),
  alsoCalled: { rga: 'number', rgaNumber: 'number' },
  needs: ['rgaRequested'],
  records: ['rgaHandedOff'],
  refuse: ({ number }, { facts }) =>
    !owesRga(facts) && latest(facts, 'rgaHandedOff')?.value.number === number ? refusal('orderRule', `RGA ${number} was handed off already.`) : undefined,
  perform: ({ number }) => ({ facts: [fact('rgaHandedOff', { number })] }),
});
