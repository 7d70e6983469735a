import type { RequestView } from '../../contracts/temporal/request-messages';
import type { Mail } from '../doors/desk-control';
import { factsOf } from './facts';
import type { Observed } from './judge';
import { iso, legible } from './legible';
import { storyOf } from './story';

/** What there is to see of a logged request while it is no ticket; `mails`: what its customer got about it. */
export function requestSide({ step, waitingFor, facts, tasks, timeline, request }: RequestView, mails: readonly Mail[]): Observed {
  return {
    step,
    steps: [step],
    waitingFor,
    subject: request.subject,
    facts: factsOf(facts),
    tasks: tasks.map((task) => legible({ ...task })),
    ...storyOf(timeline),
    sent: mails.map(({ at, to, subject, text, headers }) => ({ kind: headers['x-supportway-kind'] ?? 'reply', to, cc: [], subject, text, at: iso(at) })),
  };
}
