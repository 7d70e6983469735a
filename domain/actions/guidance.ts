import * as v from 'valibot';
import { fact } from '../facts/fact';
import { lastOf } from '../facts/fact-book';
import { followerOf } from '../facts/follower';
import { action, refusal } from './action';
import { nameOf } from './case';
import { words } from './data';

export const askGuidance = action({
  name: 'askGuidance',
  of: 'technical',
  label: 'Ask the follower',
  summary: 'Asks the BPX expert who follows the ticket; the customer stays with you.',
  by: ['assignee'],
  data: v.object({ question: words('question') }),
  alsoCalled: { text: 'question', note: 'question' },
  needs: ['assignment'],
  records: ['guidanceAsked'],
  implies: ['contact'],
  refuse: (_data, { facts }) =>
    followerOf(facts) === undefined ? refusal('missingFacts', 'Nobody follows the ticket.', [{ fact: 'follower', who: 'nobody', how: 'only BPX tickets have one' }]) : undefined,
  perform: (data, { facts, settings }, who) => {
    const of = followerOf(facts) ?? '';
    return {
      facts: [fact('guidanceAsked', { question: data.question, of })],
      sayings: [{ kind: 'staff', public: false, wording: { text: `Question for ${nameOf(of, settings)}: ${data.question}\n\n${nameOf(who.key, settings)}` } }],
    };
  },
});

export const recordGuidance = action({
  name: 'recordGuidance',
  label: 'Give guidance',
  summary: 'What the follower advises, as an internal note.',
  by: ['bpxFollower', 'assignee'],
  data: v.object({ text: words('guidance') }),
  alsoCalled: { guidance: 'text', note: 'text' },
  needs: ['assignment'],
  records: ['guidance'],
  refuse: (_data, { facts }, who) =>
    lastOf(facts, 'guidanceAsked') < 0 && followerOf(facts) !== who.key ? refusal('missingFacts', 'Nobody asked for guidance.', [{ fact: 'guidanceAsked', who: 'the assignee', how: 'Ask the follower' }]) : undefined,
  perform: (data, { facts, settings }, who) => {
    const follower = followerOf(facts);
    return {
      facts: [fact('guidance', { text: data.text }, follower === undefined || follower === who.key ? {} : { attributedTo: follower })],
      sayings: [{ kind: 'staff', public: false, wording: { text: `Guidance: ${data.text}\n\n${nameOf(who.key, settings)}` } }],
    };
  },
});
