import * as v from 'valibot';
import { action, refusal } from './action';
import type { Case } from './case';
import { words } from './data';
import type { Refusal } from './refusal';

export const retryEffect = action({
  name: 'retryEffect',
  label: 'Try again',
  summary: 'Carries out an effect that failed, once more.',
  by: ['operator', 'engineeringManager', 'supportAdmin', 'teamLead'],
  data: v.object({ effect: words('effect') }),
  records: [],
  whenSolved: true,
  refuse: notFailed,
  perform: (data) => ({ facts: [], settles: { effect: data.effect, how: 'retry' } }),
});

export const skipEffect = action({
  name: 'skipEffect',
  label: 'Leave it',
  summary: 'Gives up an effect that failed, with the reason.',
  by: ['operator', 'engineeringManager', 'supportAdmin', 'teamLead'],
  data: v.object({ effect: words('effect'), reason: words('reason') }),
  records: [],
  whenSolved: true,
  refuse: notFailed,
  perform: (data) => ({ facts: [], settles: { effect: data.effect, how: 'skip', reason: data.reason } }),
});

function notFailed({ effect }: { readonly effect: string }, { failed }: Case): Refusal | undefined {
  if (failed.includes(effect)) return undefined;
  const how = failed.length === 0 ? 'nothing failed' : `one of ${failed.join(', ')}`;
  return refusal('missingFacts', `${effect} has not failed.`, [{ fact: 'failedEffect', who: 'nobody', how }]);
}
