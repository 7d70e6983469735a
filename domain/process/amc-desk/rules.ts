import type { Case } from '../../actions/case';
import { holderOf } from '../../actions/case';
import type { Effect } from '../../effects';
import type { Fact } from '../../facts/fact';
import { has, latest } from '../../facts/fact-book';
import { isEnded } from '../../facts/readings';
import { intentId } from '../../intents';
import { fromMachine } from '../l1/rules';
import { tell } from '../notices';
import type { Task } from '../task';

const ANSWERED_PAST_THE_DESK = ['phone', 'missedCall'];

/** The mail of a customer may confirm a call of theirs, so it is matched before anything is said. */
const mayConfirm = ({ facts }: Case): Fact<'received'> | undefined => {
  const received = latest(facts, 'received');
  return received?.door === 'desk' && !received.value.automatic && !ANSWERED_PAST_THE_DESK.includes(received.value.channel) ? received : undefined;
};

const matchId = (f: Fact): string => intentId('consult', 'match', f.name, f.n);

export function isAnswerHeld(theCase: Case): boolean {
  const mail = mayConfirm(theCase);
  return fromMachine(theCase) || (mail !== undefined && theCase.receipts[matchId(mail)] === undefined);
}

/** What a recorded fact makes somebody need to know, or sets going, in this process alone. */
export function amcConsequences(f: Fact, theCase: Case): readonly Effect[] {
  const { settings } = theCase;
  const associate = [settings.triager];
  switch (f.name) {
    case 'received':
      return mayConfirm(theCase)?.n === f.n ? [{ do: 'consult', id: matchId(f), about: 'match' }] : [];
    case 'requestMatched':
      // What the site found needs no further question; what a person says does.
      return f.door === 'process' ? [] : [{ do: 'consult', id: matchId(f), about: 'match' }];
    case 'requestAmbiguous': {
      const { requests } = (f as Fact<'requestAmbiguous'>).value;
      return [tell('warning', f, associate, 'notice-match', { requests: requests.map(({ request, subject }) => `${request}: ${subject}`).join('\n') })];
    }
    case 'ticketLogged':
      return [{ do: 'consult', id: intentId('consult', 'amc', f.n), about: 'amc' }];
    case 'amc':
      return amcFound(f as Fact<'amc'>, theCase);
    case 'managerConsulted': {
      const manager = holderOf('management', settings);
      return has(theCase.facts, 'amcException') ? [] : [tell('approval', f, [manager], 'notice-exception', saidBefore(theCase), intentId('exception', f.n))];
    }
    default:
      return [];
  }
}

const concernOf = ({ facts, ticket }: Case): string => latest(facts, 'ticketLogged')?.value.concern ?? ticket.subject;

const saidBefore = (theCase: Case): Readonly<Record<string, string>> => ({
  concern: concernOf(theCase),
  sales: latest(theCase.facts, 'salesConsulted')?.value.words ?? 'nothing yet',
});

/** An expired contract is for Sales and management; one that nobody could look up is for the associate. */
function amcFound(f: Fact<'amc'>, theCase: Case): readonly Effect[] {
  const { status, why } = f.value;
  const note: readonly Effect[] = f.by === 'process' ? [{ do: 'say', id: intentId('amc', f.n), public: false, wording: { template: 'note-amc', values: { status, why } } }] : [];
  if (status === 'unknown') return [...note, tell('warning', f, [theCase.settings.triager], 'notice-amc', { why })];
  if (status !== 'expired') return note;
  const sales = holderOf('sales', theCase.settings);
  return [...note, tell('assigned', f, [sales], 'notice-sales-consulted', { concern: concernOf(theCase) }, intentId('renewal', f.n))];
}

/** Nobody but a person can say which of several calls a mail confirms. */
export function amcTasks({ facts, settings }: Case): readonly Task[] {
  const ambiguous = latest(facts, 'requestAmbiguous');
  return ambiguous && !has(facts, 'requestMatched') && !isEnded(facts) ? [{ owner: settings.triager, action: 'matchRequest', since: ambiguous.at }] : [];
}
