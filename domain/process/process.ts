import type { Case } from '../actions/case';
import type { Missing } from '../actions/refusal';
import type { ChosenAssignee, MatrixKeys } from '../assignment';
import type { StepClock } from '../deadlines/step-clocks';
import type { DeskSave, DeskTicket } from '../desk-events/desk';
import type { Meaning } from '../desk-events/meaning';
import type { Choose, Due, Effect } from '../effects';
import type { EscalationWindow } from '../deadlines/window';
import type { Fact, NewFact } from '../facts/fact';
import type { Facts } from '../facts/fact-book';
import type { FactName } from '../facts/values';
import type { DecisionView } from './decision';
import type { ProcessMap, Step } from './map';
import type { Task } from './task';

/** What the desk should show of a ticket, by the facts. What a process leaves out is the team's own business. */
export interface DeskLook {
  readonly status: (theCase: Case) => string;
  /** Whose the ticket is; undefined while that is open. */
  readonly people: (theCase: Case) => { readonly assignee: string | null; readonly group?: string } | undefined;
  /** Custom fields by title; those that the facts say nothing about are left out. */
  readonly fields: (theCase: Case) => Readonly<Record<string, string>>;
  /** Tags that the process sets and takes away, and which of them are due now. */
  readonly tags?: { readonly ours: readonly string[]; readonly due: (theCase: Case) => readonly string[] };
  readonly followers?: (theCase: Case) => readonly string[];
  readonly form?: (theCase: Case) => string | undefined;
}

/** Who is to work on a ticket: what the matrix is asked with, and what its answer means. */
export interface Choices {
  /** Whether the question still stands. */
  readonly isCurrent: (choice: Choose, theCase: Case) => boolean;
  /** Undefined while too little is known to ask. */
  readonly keys: (choice: Choose, theCase: Case) => MatrixKeys | undefined;
  readonly facts: (choice: Choose, chosen: ChosenAssignee, theCase: Case) => readonly NewFact[];
  /** The choice that found nobody and that nothing has answered since. */
  readonly unanswered: (facts: Facts) => Fact<'nobodyFree'> | undefined;
  /** Who works on the ticket now, by roster key. */
  readonly workers: (facts: Facts) => readonly string[];
}

/**
 * What the engine must know of a process. A ticket is the engine and one of these; whatever is the same for all
 * processes is not in here.
 */
export interface Process extends ProcessMap {
  /** The template in which a request is acknowledged. */
  readonly acknowledgment: string;
  /** Something must be found out before the customer is answered by itself. */
  readonly isAnswerHeld: (theCase: Case) => boolean;
  /** Reads one save in the desk. `theCase.ticket` is as the save left it, `before` as it was. */
  readonly interpret: (save: DeskSave, theCase: Case, before: DeskTicket) => readonly Meaning[];
  /** Facts that follow from others by themselves. */
  readonly follows: (theCase: Case) => readonly NewFact[];
  /** What a recorded fact makes somebody need to know, or sets going. `theCase` already contains it. */
  readonly consequences: (f: Fact, theCase: Case) => readonly Effect[];
  /** What entering a step asks for; `n` counts the entries of that step. */
  readonly onEntry: (step: string, n: number, theCase: Case) => readonly Effect[];
  /** What the present state asks for, whatever led to it; each has an id of its own, so that it is asked for once. */
  readonly standing: (theCase: Case) => readonly Effect[];
  /** Effects that were past when they became known: recorded, never sent. */
  readonly passed: (theCase: Case) => readonly string[];
  readonly desk: DeskLook;
  readonly choices: Choices;
  /** What a ticket still misses before it may be solved; nothing where it is solved already. */
  readonly closureGate: (theCase: Case) => readonly Missing[];
  /** The facts that finish a step which has a rule of its own. */
  readonly factsOf: (step: Step, theCase: Case) => readonly FactName[];
  /** What is owed beside the steps. */
  readonly tasks: (theCase: Case) => readonly Task[];
  /** Until when a step's duty is owed where the step has no deadline of its own. */
  readonly dueOf: (step: Step, theCase: Case) => number | undefined;
  /** The clocks that the ticket runs itself, beside the acknowledgment and the ladder. */
  readonly dues: (theCase: Case) => readonly Due[];
  /** What the steps of open tracks ask for: their own workflows wake the ticket for it. */
  readonly trackDues: (theCase: Case) => readonly Due[];
  /** What a complete closure gate asks for. */
  readonly closes: (theCase: Case) => readonly Due[];
  /** Further instants at which where the ticket stands may change by itself. */
  readonly turns: (theCase: Case) => readonly number[];
  readonly window: (theCase: Case) => EscalationWindow;
  readonly stepClocks: (theCase: Case) => readonly StepClock[];
  /** The questions that are open now and that somebody answers on a page of their own. */
  readonly decisions: (theCase: Case) => readonly DecisionView[];
  /** Nothing will happen to the ticket any more. */
  readonly isOver: (theCase: Case) => boolean;
}

