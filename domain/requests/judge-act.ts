import * as v from 'valibot';
import { refusal } from '../actions/action';
import { nameOf, rolesOf } from '../actions/case';
import type { Who } from '../actions/case';
import type { Refusal } from '../actions/refusal';
import { fact } from '../facts/fact';
import type { NewFact } from '../facts/fact';
import { has, latest } from '../facts/fact-book';
import { askConfirmation, dropRequest, matchRequest, REQUEST_ACTIONS } from './actions';
import { badData } from '../actions/bad-data';
import { addressOf } from './request-case';
import type { RequestCase } from './request-case';

type Judgement = { readonly refused: Refusal } | { readonly facts: readonly NewFact[] };

/** Judges an act on a request and says what it would record; changes nothing. */
export function judgeRequestAct(name: string, input: unknown, theCase: RequestCase, who: Who): Judgement {
  const row = REQUEST_ACTIONS.find((candidate) => candidate.name === name);
  if (!row) return { refused: refusal('badData', `There is no action ${name} on a request; there are ${REQUEST_ACTIONS.map((each) => each.name).join(', ')}.`) };
  const roles = rolesOf(who, theCase.settings);
  if (!roles.includes('operator') && !row.by.some((role) => roles.includes(role))) {
    return { refused: refusal('notYourRole', `${row.label} is for ${row.by.join(', ')}, not for ${nameOf(who.key, theCase.settings)}.`) };
  }
  const over = refusalWhenOver(theCase);
  switch (row.name) {
    case 'askConfirmation':
      return judged(row, askConfirmation.data, input, ({ to }) => over ?? asked(theCase, to));
    case 'matchRequest':
      return judged(row, matchRequest.data, input, (data) => over ?? [confirmedByHand(data)]);
    case 'dropRequest':
      return judged(row, dropRequest.data, input, ({ reason }) => over ?? [fact('requestDropped', { reason })]);
  }
}

/** The names of the acts that make sense now. */
export const actsOn = (theCase: RequestCase): readonly string[] => (refusalWhenOver(theCase) ? [] : REQUEST_ACTIONS.map(({ name }) => name));

function judged<S extends v.GenericSchema<unknown, unknown>>(
  row: { readonly label: string; readonly name: string },
  schema: S,
  input: unknown,
  carryOut: (data: v.InferOutput<S>) => Refusal | readonly NewFact[],
): Judgement {
  const parsed = v.safeParse(schema, Array.isArray(input) ? undefined : (input ?? {}));
  if (!parsed.success) return { refused: badData(row, parsed.issues) };
  const outcome = carryOut(parsed.output);
  return 'code' in outcome ? { refused: outcome } : { facts: outcome };
}

function refusalWhenOver({ facts }: RequestCase): Refusal | undefined {
  if (has(facts, 'requestDropped')) return refusal('ticketClosed', 'The request was dropped; what still comes is a request of its own.');
  if (has(facts, 'requestConfirmed')) return refusal('orderRule', 'The request is confirmed already: it is becoming its ticket.');
  return undefined;
}

function asked({ request, facts }: RequestCase, to: string | undefined): Refusal | readonly NewFact[] {
  const address = to ?? latest(facts, 'confirmationAsked')?.value.to ?? addressOf(request);
  if (address !== undefined) return [fact('confirmationAsked', { to: address })];
  const message = `${askConfirmation.label}: nobody knows the customer's e-mail address yet.`;
  return refusal('badData', message, [{ fact: 'to', who: 'you', how: "the customer's e-mail address" }]);
}

function confirmedByHand({ how, words }: { readonly how?: string | undefined; readonly words?: string | undefined }): NewFact {
  const said = [how, words].filter((text) => text !== undefined).join(': ');
  return fact('requestConfirmed', { how: 'hand', ...(said === '' ? {} : { words: said }) });
}
