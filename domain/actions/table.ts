import type { ProcessName } from '../policy/settings';
import { logRequest } from '../requests/log-request';
import { REQUEST_ACTIONS } from '../requests/actions';
import type { ActionDefinition } from './action';
import { assign, handOver, take } from './assigning';
import { closeAs, confirmResolution, notSolved, proposeResolution, solve } from './closing';
import { retryEffect, skipEffect } from './effects';
import { approveException, confirmActivity, consultManager, consultSales, logTicket, matchTicket, recordRenewal, refuseException, validateAmc } from './amc';
import { askGuidance, recordGuidance } from './guidance';
import { acknowledge, callBack, recordCall } from './first-answer';
import { confirmRequestType, recordIntake, retriage, triage } from './intake';
import { draftArticle, linkArticle, waiveArticle } from './knowledge';
import { answerPart, confirmPrice, recordLookup, recordQuoteAnswer, requestPrice, sendQuote, setOrderStatus } from './parts';
import {
  approveBilling,
  nameDistributor,
  proposeBilling,
  recordAuthorization,
  recordPo,
  recordProject,
  recordServiceCallNumber,
  routeToSales,
  sendEstimate,
} from './service';
import { assignL1, communicateResolution, completeDetails, recordOutcome, recordProgress, returnForCompletion, reviewTicket } from './l1';
import { contactLead, coordinateWithLead, shareDetails } from './lead';
import { setAway, setBack, setDeputy } from './site';
import { addNote, askCustomer, deferWindow, ignoreReply, remind, setPriority, withdraw } from './talking';
import {
  confirmScope,
  escalate,
  raiseTier,
  recordDiagnosis,
  recordRcca,
  recordReview,
  returnToSupport,
  tellCustomer,
} from './technical';
import { cancelTrack, openTrack, setLeadingTrack } from './tracks';
import { acceptDate, cancelVisit, completeVisit, rescheduleVisit, resumeVisit, scheduleVisit, sendJobPack, startVisit, submitTripReport } from './visit';
import { closeProject, recordInvoice } from './visit-close';
import { acceptRga, reportWarranty } from './warranty';

/** What every process knows. */
const COMMON: readonly ActionDefinition[] = [recordCall, callBack, acknowledge, setPriority, askCustomer, remind, ignoreReply, addNote, notSolved, solve, closeAs, withdraw, retryEffect, skipEffect];

const BESTPACK: readonly ActionDefinition[] = [
  recordIntake,
  triage,
  confirmRequestType,
  retriage,
  assign,
  take,
  handOver,
  openTrack,
  cancelTrack,
  setLeadingTrack,
  raiseTier,
  deferWindow,
  recordReview,
  confirmScope,
  recordDiagnosis,
  escalate,
  recordRcca,
  returnToSupport,
  tellCustomer,
  askGuidance,
  recordGuidance,
  reportWarranty,
  acceptRga,
  recordLookup,
  answerPart,
  requestPrice,
  confirmPrice,
  sendQuote,
  recordQuoteAnswer,
  setOrderStatus,
  routeToSales,
  nameDistributor,
  recordAuthorization,
  recordProject,
  recordServiceCallNumber,
  proposeBilling,
  approveBilling,
  sendEstimate,
  recordPo,
  scheduleVisit,
  sendJobPack,
  acceptDate,
  rescheduleVisit,
  cancelVisit,
  resumeVisit,
  startVisit,
  completeVisit,
  submitTripReport,
  recordInvoice,
  closeProject,
  proposeResolution,
  confirmResolution,
  draftArticle,
  linkArticle,
  waiveArticle,
];

/** What both processes with a team lead and L1 engineers know. */
const L1: readonly ActionDefinition[] = [reviewTicket, returnForCompletion, completeDetails, assignL1, recordProgress, communicateResolution, recordOutcome];

const AMC: readonly ActionDefinition[] = [
  matchTicket,
  logTicket,
  validateAmc,
  confirmActivity,
  consultSales,
  consultManager,
  recordRenewal,
  approveException,
  refuseException,
  coordinateWithLead,
  shareDetails,
];

/** What can be done to a ticket, by its process. */
const BY_PROCESS: Readonly<Record<ProcessName, readonly ActionDefinition[]>> = {
  bestpack: [...COMMON, ...BESTPACK],
  'l1-desk': [...COMMON, contactLead, ...L1],
  'amc-desk': [...COMMON, ...AMC, ...L1],
};

export const ticketActions = (process: ProcessName): readonly ActionDefinition[] => BY_PROCESS[process];

/** Everything that a person can do to a ticket, whatever its process. */
export const TICKET_ACTIONS: readonly ActionDefinition[] = [...COMMON, ...BESTPACK, contactLead, ...AMC, ...L1];

/** What can be done before there is a ticket. */
export const requestActions = (process: ProcessName): readonly { readonly name: string }[] => [logRequest, ...(process === 'amc-desk' ? REQUEST_ACTIONS : [])];

export const SITE_ACTIONS = [setAway, setBack, setDeputy] as const;

/**
 * Everything that a person can do, once. Workflow updates, signals, the API, the CLI, the role check and the
 * reference page come from this table.
 */
export const ACTIONS = [logRequest, ...REQUEST_ACTIONS, ...TICKET_ACTIONS, ...SITE_ACTIONS];

export const actionNamed = (name: string, process: ProcessName): ActionDefinition | undefined => BY_PROCESS[process].find((row) => row.name === name);
