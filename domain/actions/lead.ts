import * as v from 'valibot';
import { missingOnAmcPath } from '../facts/amc';
import { fact } from '../facts/fact';
import { action } from './action';
import { CONTACT_NAMES, contact, contactNote, contactOf } from './contact';
import { words } from './data';

const PARTS = ['acknowledged', 'validated', 'added'] as const;

export const contactLead = action({
  name: 'contactLead',
  alsoCalled: { ...CONTACT_NAMES, text: 'added', note: 'added', words: 'added' },
  label: 'Contact the lead',
  summary: 'You spoke to the technical lead: what was acknowledged, validated and added.',
  by: ['associate'],
  data: v.object({ how: contact.how, acknowledged: v.optional(words('acknowledged')), validated: v.optional(words('validated')), added: v.optional(words('added')) }),
  needs: ['acknowledged'],
  records: ['leadContacted'],
  perform: (data) => {
    const said = PARTS.flatMap((part) => (data[part] === undefined ? [] : [{ part, text: data[part] }]));
    return {
      facts: [fact('leadContacted', { how: data.how, ...Object.fromEntries(said.map(({ part, text }) => [part, text])) })],
      sayings: contactNote('Contact with the lead', data.how, said.map(({ part, text }) => `${part}: ${text}`)),
    };
  },
});

export const coordinateWithLead = action({
  name: 'coordinateWithLead',
  alsoCalled: CONTACT_NAMES,
  label: 'Coordinate with the lead',
  summary: 'Support may go on: you agreed with the technical lead how.',
  by: ['associate'],
  data: v.object(contact),
  needs: (_data, { facts }) => missingOnAmcPath(facts),
  records: ['leadCoordinated'],
  perform: (data) => ({
    facts: [fact('leadCoordinated', contactOf(data))],
    sayings: contactNote('Coordinated with the lead', data.how, data.words === undefined ? [] : [data.words]),
  }),
});

export const shareDetails = action({
  name: 'shareDetails',
  alsoCalled: { ...CONTACT_NAMES, details: 'words' },
  label: 'Share the details',
  summary: 'You gave the technical lead the details of the ticket, for review and for an L1 engineer.',
  by: ['associate'],
  data: v.object(contact),
  needs: ['leadCoordinated'],
  records: ['detailsShared'],
  perform: (data) => ({
    facts: [fact('detailsShared', contactOf(data))],
    sayings: contactNote('Details shared with the lead', data.how, data.words === undefined ? [] : [data.words]),
  }),
});
