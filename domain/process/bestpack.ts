import type { Case } from '../actions/case';
import { has } from '../facts/fact-book';
import { gaveUpWaiting, hasNewRcca, isEnded, openEscalation, owesCustomerWord } from '../facts/readings';
import type { ProcessMap } from './map';
import { stage } from './map';

const open = ({ facts }: Case): boolean => !isEnded(facts);
const unresolved = ({ facts }: Case): boolean => !isEnded(facts) && !has(facts, 'confirmation') && !gaveUpWaiting(facts);

/** The page of the BestPack process map. The first step that is not done is where a ticket stands. */
export const bestpack: ProcessMap = {
  name: 'bestpack',
  steps: [
    ...stage('intake', open, {
      collect: { owner: 'triager', done: ['intake', 'intakeNote'], action: 'recordIntake' },
      triage: { owner: 'triager', done: ['triage'], action: 'triage' },
    }),
    ...stage('assign', open, {
      'confirm-type': { owner: 'triager', done: ['requestTypeConfirmed'], action: 'confirmRequestType' },
      choose: { owner: 'owner', done: ['assignment'], action: 'assign' },
    }),
    ...stage('technical', unresolved, {
      review: { owner: 'assignee', done: ['review'], action: 'recordReview' },
      scope: { owner: 'assignee', done: ['contact', 'scope'], action: 'confirmScope' },
      engineering: {
        owner: 'owner',
        done: ({ facts }) => openEscalation(facts) === undefined,
        action: ({ facts }) => (hasNewRcca(facts) ? 'returnToSupport' : 'recordRcca'),
      },
      'tell-customer': { owner: 'assignee', done: ({ facts }) => !owesCustomerWord(facts), action: 'tellCustomer' },
      diagnose: { owner: 'assignee', done: ({ facts }) => has(facts, 'diagnosis') || has(facts, 'rcca'), action: 'recordDiagnosis' },
      resolve: { owner: 'assignee', done: ['resolution'], action: 'proposeResolution' },
    }),
    ...stage('closure', open, {
      confirm: { owner: 'assignee', done: ({ facts }) => has(facts, 'confirmation') || gaveUpWaiting(facts), action: 'confirmResolution' },
      complete: { owner: 'assignee', done: () => false, action: 'solve' },
    }),
    ...stage('after', ({ facts }) => isEnded(facts), { solved: { owner: 'owner', done: () => false, action: 'none' } }),
  ],
};
