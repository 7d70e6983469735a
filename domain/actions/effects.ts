import * as v from 'valibot';
import { action } from './action';
import { words } from './data';

export const retryEffect = action({
  name: 'retryEffect',
  label: 'Try again',
  summary: 'Carries out an effect that failed, once more.',
  by: ['operator', 'engineeringManager', 'supportAdmin'],
  data: v.object({ effect: words('effect') }),
  records: [],
  whenSolved: true,
  perform: (data) => ({ facts: [], settles: { effect: data.effect, how: 'retry' } }),
});

export const skipEffect = action({
  name: 'skipEffect',
  label: 'Leave it',
  summary: 'Gives up an effect that failed, with the reason.',
  by: ['operator', 'engineeringManager', 'supportAdmin'],
  data: v.object({ effect: words('effect'), reason: words('reason') }),
  records: [],
  whenSolved: true,
  perform: (data) => ({ facts: [], settles: { effect: data.effect, how: 'skip', reason: data.reason } }),
});
