import type { ActionDefinition } from './action';
import { assign, handOver } from './assigning';
import { closeAs, confirmResolution, notSolved, proposeResolution, solve } from './closing';
import { retryEffect, skipEffect } from './effects';
import { acknowledge, confirmRequestType, recordCall, recordIntake, retriage, triage } from './intake';
import { setAway, setBack } from './site';
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

/**
 * Everything that a person can do, once. Workflow updates, signals, the API, the CLI, the role check and the
 * reference page come from this table.
 */
export const TICKET_ACTIONS: readonly ActionDefinition[] = [
  recordCall,
  acknowledge,
  recordIntake,
  triage,
  confirmRequestType,
  retriage,
  setPriority,
  assign,
  handOver,
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
  proposeResolution,
  confirmResolution,
  notSolved,
  solve,
  closeAs,
  withdraw,
  retryEffect,
  skipEffect,
];

export const SITE_ACTIONS = [setAway, setBack] as const;

export const ACTIONS = [...TICKET_ACTIONS, ...SITE_ACTIONS];

export const actionNamed = (name: string): ActionDefinition | undefined => TICKET_ACTIONS.find((row) => row.name === name);
