import type { Case } from '../../actions/case';
import { has } from '../../facts/fact-book';
import { isWarranty, openPriceRequest, openQuote, owesRga } from '../../facts/parts-readings';
import { gaveUpWaiting, hasNewRcca, isEnded, openEscalation, owesCustomerWord } from '../../facts/readings';
import { billingApproval, estimateOf, holdOf, isEndUser, owedReport, purchaseOrderOf, visitOf } from '../../facts/service-readings';
import { reportDue } from '../../deadlines/trip-report';
import type { ProcessMap } from '../map';
import { stage } from '../map';
import { isIdentified, isPriced, isQuoted, isShipped } from './parts-progress';
import { invoiceOwed, isVisitMade, nextForVisit, poNeeded, projectOpen } from './service-progress';

const open = ({ facts }: Case): boolean => !isEnded(facts);
const ordinary = ({ facts }: Case): boolean => !isWarranty(facts);
const before = (theCase: Case): boolean => !isVisitMade(theCase);

/** The page of the BestPack process map. The first step that is not done is where a ticket stands. */
export const bestpackMap: ProcessMap = {
  name: 'bestpack',
  intake: [
    ...stage('intake', {
      collect: { owner: 'triager', done: ['intake', 'intakeNote'], action: 'recordIntake' },
      triage: { owner: 'triager', done: ['triage'], action: 'triage' },
    }),
    ...stage('assign', {
      'confirm-type': { owner: 'triager', done: ['requestTypeConfirmed'], action: 'confirmRequestType' },
      choose: { owner: 'owner', done: ({ facts }) => has(facts, 'assignment'), action: 'assign' },
    }),
  ],
  tracks: {
    technical: stage('technical', {
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
    parts: stage('parts', {
      identify: { owner: 'assignee', when: ordinary, done: isIdentified, action: 'recordLookup' },
      price: {
        owner: ({ facts }) => (openPriceRequest(facts) ? 'pricing' : 'assignee'),
        when: ordinary,
        done: isPriced,
        action: ({ facts }) => (openPriceRequest(facts) ? 'confirmPrice' : 'requestPrice'),
      },
      quote: { owner: 'assignee', when: ordinary, done: isQuoted, action: 'sendQuote' },
      answer: { owner: 'assignee', when: ordinary, done: ({ facts }) => openQuote(facts) === undefined, action: 'recordQuoteAnswer' },
      order: { owner: 'customerService', when: ordinary, done: isShipped, action: 'setOrderStatus' },
      rga: { owner: 'customerService', when: ({ facts }) => isWarranty(facts), done: ({ facts }) => !owesRga(facts), action: 'acceptRga' },
    }),
    service: stage('service', {
      sales: {
        owner: ({ facts }) => (has(facts, 'routedToSales') ? 'sales' : 'assignee'),
        when: (theCase) => before(theCase) && isEndUser(theCase.facts),
        done: ['distributor'],
        action: ({ facts }) => (has(facts, 'routedToSales') ? 'nameDistributor' : 'routeToSales'),
      },
      authorize: { owner: 'assignee', when: before, done: ['authorization'], action: 'recordAuthorization' },
      project: { owner: 'assignee', when: before, done: ['project'], action: 'recordProject' },
      'call-number': { owner: 'assignee', when: before, done: ['serviceCallNumber'], action: 'recordServiceCallNumber' },
      billing: {
        owner: ({ facts }) => (has(facts, 'billing') ? 'owner' : 'assignee'),
        when: before,
        done: ({ facts }) => billingApproval(facts) !== undefined,
        action: ({ facts }) => (has(facts, 'billing') ? 'approveBilling' : 'proposeBilling'),
      },
      estimate: { owner: 'assignee', when: before, done: ({ facts }) => estimateOf(facts) !== undefined, action: 'sendEstimate' },
      po: { owner: 'assignee', when: poNeeded, done: ({ facts }) => purchaseOrderOf(facts) !== undefined, action: 'recordPo' },
      schedule: {
        owner: 'assignee',
        when: before,
        done: ({ facts }) => visitOf(facts) !== undefined && !holdOf(facts),
        action: ({ facts }) => (holdOf(facts) ? 'resumeVisit' : 'scheduleVisit'),
      },
      visit: { owner: (theCase) => nextForVisit(theCase).owner, done: isVisitMade, action: (theCase) => nextForVisit(theCase).action },
      report: { owner: 'visitor', done: ({ facts }) => owedReport(facts) === undefined, action: 'submitTripReport', due: reportDue },
      invoice: { owner: 'triager', done: (theCase) => !invoiceOwed(theCase), action: 'recordInvoice' },
      'close-project': { owner: 'triager', done: (theCase) => !projectOpen(theCase), action: 'closeProject' },
    }),
  },
  closure: [
    ...stage('closure', {
      propose: {
        owner: 'assignee',
        when: open,
        done: ({ facts }) => has(facts, 'resolution') || has(facts, 'confirmation') || gaveUpWaiting(facts),
        action: 'proposeResolution',
      },
      confirm: { owner: 'assignee', when: open, done: ({ facts }) => has(facts, 'confirmation') || gaveUpWaiting(facts), action: 'confirmResolution' },
      complete: { owner: 'assignee', when: open, done: () => false, action: 'solve' },
    }),
    ...stage('after', {
      solved: { owner: 'owner', done: ({ ticket }) => ticket.closed, action: 'none' },
      article: { owner: 'assignee', done: () => false, action: 'linkArticle' },
    }),
  ],
};
