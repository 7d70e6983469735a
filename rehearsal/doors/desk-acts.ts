import { actionNamed } from '../../domain/actions/table';
import { ESCALATED_TAG, INTAKE_COMPLETE, INTAKE_FIELDS, MACRO, STATUS, TRIAGE_FIELDS } from '../../domain/desk-events/vocabulary';
import { DIAGNOSIS_HEADINGS, ESCALATION_HEADINGS, RCCA_HEADINGS, RESOLUTION_HEADINGS } from '../../domain/actions/headed-note';
import type { Headings } from '../../domain/actions/headed-note';
import type { Json } from '../../domain/json';
import type { ProcessName } from '../../domain/policy/settings';
import type { Data } from '../format/scenario';
import type { Save } from '../format/shapes';
import { L1_LOOKS } from './desk-acts-l1';
import { noted, priorityOf, said, saidOr } from './desk-look';
import type { Look, Looker } from './desk-look';
import { PARTS_LOOKS } from './desk-acts-parts';
import { clearedField, SERVICE_LOOKS } from './desk-acts-service';

/**
 * An act as its author would do it in the desk itself: the saves of that look.
 * @throws Error for acts that have no look in the desk
 */
export function deskLookOf(action: string, data: Data, looker: Looker): readonly Save[] {
  const looks = LOOKS[looker.process];
  const look = looks[action];
  if (!look) throw new Error(`"${action}" has no look in the desk; there are: ${Object.keys(looks).join(', ')}`);
  return look(underItsKeys(action, data, looker.process), looker);
}

/** The data under the names that the act itself has for its keys. */
function underItsKeys(action: string, data: Data, process: ProcessName): Data {
  const { alsoCalled = {} } = actionNamed(action, process) ?? {};
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [Object.hasOwn(data, alsoCalled[key] ?? key) ? key : (alsoCalled[key] ?? key), value]));
}

const BESTPACK_LOOKS: Readonly<Record<string, Look>> = {
  addNote: (data) => [{ note: said(data, 'text') }],
  recordCall: (data) => [{ note: said(data, 'note') }],
  acknowledge: (data) => [{ public: saidOr(data, 'text', 'We received your request and look into it.') }],
  askCustomer: (data) => [{ public: said(data, 'text'), status: STATUS.customer }],
  tellCustomer: (data) => [{ public: said(data, 'text') }],
  remind: () => [{ macro: MACRO.reminded }],
  ignoreReply: () => [{ macro: MACRO.notAnAnswer }],
  recordIntake: (data) => [{ ...noted(data, 'note'), fields: { ...fieldsOf(data, INTAKE_FIELDS), [INTAKE_COMPLETE]: true } }],
  triage: (data) => [{ ...noted(data, 'note'), fields: { ...fieldsOf(data, INTAKE_FIELDS), ...fieldsOf(data, TRIAGE_FIELDS) }, ...priorityOf(data) }],
  retriage: (data) => [{ fields: fieldsOf(data, TRIAGE_FIELDS), ...priorityOf(data) }],
  setPriority: (data) => [priorityOf(data)],
  raiseTier: (data) => [{ fields: fieldsOf(data, TRIAGE_FIELDS) }],
  take: (_data, { by }) => [{ assignee: by }],
  assign: (data) => [{ assignee: said(data, 'to') }],
  handOver: (data) => [{ assignee: said(data, 'to') }],
  escalate: (data) => [{ note: headed(data, ESCALATION_HEADINGS), tags: { add: [ESCALATED_TAG] }, status: STATUS.engineering }],
  recordDiagnosis: (data) => [{ note: headed(data, DIAGNOSIS_HEADINGS) }],
  recordGuidance: (data) => [{ note: said(data, 'text') }],
  recordRcca: (data) => [{ note: headed(data, RCCA_HEADINGS) }],
  returnToSupport: () => [{ status: STATUS.open }],
  proposeResolution: (data) => [{ public: headed(data, RESOLUTION_HEADINGS), status: STATUS.customer }],
  confirmResolution: (data) => [{ note: saidOr(data, 'words', 'The customer confirmed.'), macro: MACRO.confirmed }],
  solve: () => [{ status: STATUS.solved }],
  withdraw: (data) => [{ fields: { [clearedField(said(data, 'fact'))]: null } }],
  ...PARTS_LOOKS,
  ...SERVICE_LOOKS,
};

const LOOKS: Readonly<Record<ProcessName, Readonly<Record<string, Look>>>> = { bestpack: BESTPACK_LOOKS, 'l1-desk': L1_LOOKS, 'amc-desk': L1_LOOKS };

function fieldsOf(data: Data, titles: Readonly<Record<string, string>>): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(titles).flatMap(([key, title]) => (data[key] === undefined ? [] : [[title, data[key]]])));
}

const headed = <K extends string>(data: Data, headings: Headings<K>): string =>
  (Object.entries(headings) as [K, readonly [string, ...string[]]][])
    .flatMap(([key, [title]]) => (data[key] === undefined ? [] : [`${title}: ${said(data, key)}`]))
    .join('\n') || saidOr(data, 'note', 'No note.');
