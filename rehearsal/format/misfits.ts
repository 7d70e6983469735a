import type { ProcessName } from '../../domain/policy/settings';
import { DESK_OF_PROCESS } from '../../runtime/config';
import type { DeskKind } from '../../runtime/config';
import type { Problem } from './problem';
import type { PersonAct, Scenario, Step, World } from './scenario';
import type { Fault, Save } from './shapes';

/** What a scenario asks of its desk or process that it does not have. */
export function misfits({ process, given, steps }: Scenario, lineOfGiven: (key: string) => number): readonly Problem[] {
  const inGiven = [...worldMisfits(process, given), ...(given.netsuite ? noNetSuite(process, 'netsuite') : [])];
  return [...inGiven.map(({ key, message }) => ({ line: lineOfGiven(key), message })), ...steps.flatMap((step) => stepMisfits(process, step))];
}

interface Misfit {
  readonly key: string;
  readonly message: string;
}

const deskOf = (process: ProcessName): DeskKind => DESK_OF_PROCESS[process];

function stepMisfits(process: ProcessName, step: Step): readonly Problem[] {
  return step.verb === 'sameInstant' ? step.steps.flatMap((one) => stepMisfits(process, one)) : messagesOf(process, step).map((message) => ({ line: step.line, message }));
}

function messagesOf(process: ProcessName, step: Step): readonly string[] {
  switch (step.verb) {
    case 'world':
      return worldMisfits(process, step.world).map(({ message }) => message);
    case 'erp':
      return noNetSuite(process, 'erp').map(({ message }) => message);
    case 'person':
      return saveMisfits(deskOf(process), step.act);
    case 'fault':
      return faultMisfits(process, step.fault);
    default:
      return [];
  }
}

function worldMisfits(process: ProcessName, { contracts, articles, tickets }: World): readonly Misfit[] {
  if (deskOf(process) === 'zendesk') return contracts.length === 0 ? [] : [{ key: 'contracts', message: `contracts belong to the Zoho processes; \`${process}\` has none` }];
  return [
    ...(articles.length === 0 ? [] : [{ key: 'articles', message: `articles belong to a Help Center; \`${process}\` has none` }]),
    ...(tickets.every(({ serial }) => serial === undefined) ? [] : [{ key: 'tickets', message: `\`serial\` is a field of bestpack; a ticket of \`${process}\` has none` }]),
  ];
}

const noNetSuite = (process: ProcessName, key: string): readonly Misfit[] =>
  deskOf(process) === 'zendesk' ? [] : [{ key, message: `\`${key}\` is about NetSuite; \`${process}\` has nothing to do with it` }];

/** What a save can set on the one desk alone. */
const LACKING: Readonly<Record<DeskKind, readonly (keyof Save)[]>> = { zendesk: ['product'], zoho: ['macro', 'tags', 'followers', 'group', 'form'] };
const NAMES: Readonly<Record<DeskKind, string>> = { zendesk: 'Zendesk', zoho: 'a Zoho Desk' };

function saveMisfits(desk: DeskKind, act: PersonAct): readonly string[] {
  if (act.does !== 'saves') return [];
  return act.saves.flatMap((save) => LACKING[desk].filter((key) => save[key] !== undefined).map((key) => `${NAMES[desk]} has no \`${key}\` here: leave it out of the save`));
}

function faultMisfits(process: ProcessName, fault: Fault): readonly string[] {
  const other = deskOf(process) === 'zendesk' ? 'zoho' : 'zendesk';
  return fault === 'none' || fault[other] === undefined ? [] : [`\`${process}\` makes no call to ${other}, so none can fail`];
}
