import type { ActionDefinition } from './action';
import { assign, handOver, take } from './assigning';
import { closeAs, confirmResolution, notSolved, proposeResolution, solve } from './closing';
import { retryEffect, skipEffect } from './effects';
import { askGuidance, recordGuidance } from './guidance';
import { acknowledge, callBack, recordCall } from './first-answer';
import { confirmRequestType, recordIntake, retriage, triage } from './intake';
import { logRequest } from './log-request';
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

/**
 * Everything that a person can do, once. Workflow updates, signals, the API, the CLI, the role check and the
 * reference page come from this table.
 */
export const TICKET_ACTIONS: readonly ActionDefinition[] = [
  recordCall,
  callBack,
  acknowledge,
  recordIntake,
  triage,
  confirmRequestType,
  retriage,
  setPriority,
  assign,
  take,
  handOver,
  openTrack,
  cancelTrack,
  setLeadingTrack,
  raiseTier,
  askCustomer,
  remind,
  ignoreReply,
  deferWindow,
  addNote,
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
  notSolved,
  solve,
  closeAs,
  draftArticle,
  linkArticle,
  waiveArticle,
  withdraw,
  retryEffect,
  skipEffect,
];

export const SITE_ACTIONS = [setAway, setBack, setDeputy] as const;

export const ACTIONS = [logRequest, ...TICKET_ACTIONS, ...SITE_ACTIONS];

export const actionNamed = (name: string): ActionDefinition | undefined => TICKET_ACTIONS.find((row) => row.name === name);
