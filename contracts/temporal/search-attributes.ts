import { defineSearchAttributeKey } from '@temporalio/common';

/** What operators filter by, and nothing else: SQL visibility stores have room for few. */
export const SEARCH_ATTRIBUTES = {
  Site: 'KEYWORD',
  Process: 'KEYWORD',
  Step: 'KEYWORD',
  WaitingFor: 'KEYWORD',
  Assignee: 'KEYWORD',
  Priority: 'KEYWORD',
  DueAt: 'DATETIME',
  Owes: 'KEYWORD_LIST',
} as const;

export const SITE = defineSearchAttributeKey('Site', 'KEYWORD');
export const PROCESS = defineSearchAttributeKey('Process', 'KEYWORD');
export const STEP = defineSearchAttributeKey('Step', 'KEYWORD');
export const WAITING_FOR = defineSearchAttributeKey('WaitingFor', 'KEYWORD');
export const ASSIGNEE = defineSearchAttributeKey('Assignee', 'KEYWORD');
export const PRIORITY = defineSearchAttributeKey('Priority', 'KEYWORD');
export const DUE_AT = defineSearchAttributeKey('DueAt', 'DATETIME');
export const OWES = defineSearchAttributeKey('Owes', 'KEYWORD_LIST');
