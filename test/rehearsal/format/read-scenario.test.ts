import { ScenarioError } from '../../../rehearsal/format/problem';
import { readScenarios } from '../../../rehearsal/format/read-scenario';
import type { Scenario } from '../../../rehearsal/format/scenario';

const HEAD = 'name: A test\nprocess: bestpack\nstart: 2026-03-05T09:00:00-08:00\nsteps:\n';

function readOne(text: string): Scenario {
  const [only, ...others] = readScenarios(text, 'a.yaml');
  if (!only || others.length > 0) throw new Error('not one scenario');
  return only;
}

const read = (steps: string): Scenario => readOne(HEAD + steps);

function problemsOf(text: string): readonly string[] {
  try {
    readScenarios(text, 'a.yaml');
    return [];
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems.map(({ line, message }) => `${line}: ${message}`);
    throw error;
  }
}

describe('reading a scenario', () => {
  it('gives typed steps with their lines', () => {
    const { steps, start } = read(`  - customer: { as: one, from: a@b.example, subject: Help }
  - mary:
      on: one
      do: triage
      with: { serial: "4711" }
  - advance: 24bh
`);
    expect(new Date(start).toISOString()).toBe('2026-03-05T17:00:00.000Z');
    expect(steps).toEqual([
      { verb: 'customer', line: 5, as: 'one', act: { does: 'writes', from: 'a@b.example', subject: 'Help', body: 'Help', channel: 'email' } },
      { verb: 'person', line: 6, who: 'mary', on: 'one', act: { does: 'acts', action: 'triage', data: { serial: '4711' }, door: 'api' } },
      { verb: 'advance', line: 10, target: '24bh' },
    ]);
  });

  it.each([
    ['one save or several', 'jordan: { desk: [ { note: a }, { public: b, status: Open } ] }', { verb: 'person', act: { does: 'saves', saves: [{ note: 'a' }, { public: 'b', status: 'Open' }] } }],
    ["the desk's own triggers, bare", 'desk: { on: x, tags: { add: [a] } }', { verb: 'person', who: 'desk', on: 'x', act: { saves: [{ tags: { add: ['a'] } }] } }],
    ["the desk's own triggers, like a person", 'desk: { desk: { note: a } }', { verb: 'person', who: 'desk', act: { saves: [{ note: 'a' }] } }],
    ['any refusal', 'jordan: { do: solve, refused: {} }', { act: { refused: {} } }],
    ['a refusal by name', 'jordan: { do: solve, door: all, refused: { missing: [confirmation] } }', { act: { door: 'all', refused: { missing: ['confirmation'] } } }],
    ['an automatic reply', 'customer: { autoReply: Away }', { act: { does: 'replies', text: 'Away', automatic: true } }],
    ['a fault that ends all', 'fault: none', { fault: 'none' }],
    ['a part that stays down', 'fault: { kill: { part: worker, stays: down } }', { fault: { kill: { part: 'worker', stays: 'down' } } }],
    ['who is away, by name', 'roster: { away: kevin }', { change: { change: 'away', people: [{ person: 'kevin' }] } }],
    ['who is away, until when', 'roster: { away: { kevin: { until: "2026-03-09T05:00:00-07:00" } } }', { change: { people: [{ person: 'kevin', until: '2026-03-09T05:00:00-07:00' }] } }],
    ['who is back', 'roster: { back: [kevin, sean] }', { change: { change: 'back', people: ['kevin', 'sean'] } }],
    ['who acts for whom', 'roster: { deputy: { allison: kevin, rita: } }', { change: { change: 'deputy', people: [{ person: 'allison', deputy: 'kevin' }, { person: 'rita' }] } }],
    [
      'who acts for whom, until when',
      'roster: { deputy: { allison: { deputy: kevin, until: "2026-03-09T05:00:00-07:00" } } }',
      { change: { people: [{ person: 'allison', deputy: 'kevin', until: '2026-03-09T05:00:00-07:00' }] } },
    ],
    ['an answer on a decision page', 'allison: { decides: approve }', { act: { does: 'decides', choice: { answer: 'approve', fields: {} } } }],
    ['what is typed into a decision page', 'rita: { decides: { price: 125, currency: USD } }', { act: { choice: { answer: 'approve', fields: { price: '125', currency: 'USD' } } } }],
    ['a chosen answer, refused', 'sales: { on: b, decides: { answer: name, distributor: X }, refused: { message: /late/ } }', { on: 'b', act: { choice: { answer: 'name', fields: { distributor: 'X' } }, refused: { message: '/late/' } } }],
    ['a quote that is accepted', 'customer: { accepts: quote, order: PO-7 }', { act: { does: 'decides', choice: { answer: 'accept', fields: { order: 'PO-7' } } } }],
    ['a quote that is declined, too late', 'customer: { declines: quote, refused: {} }', { act: { choice: { answer: 'decline', fields: {} }, refused: {} } }],
    ['a scanner that opens the link of a quote', 'customer: { opensLink: quote }', { act: { does: 'opensLink', of: 'quote' } }],
    ['words beside a click', 'customer: { clicks: notSolved, words: Still jams }', { act: { does: 'clicks', answer: 'notSolved', words: 'Still jams' } }],
    ['what is done in NetSuite by hand', 'erp: { record: job, externalId: x-1, status: "1" }', { verb: 'erp', record: 'job', externalId: 'x-1', fields: { status: '1' } }],
    ["what is done to a ticket's own record", 'erp: { on: b, record: job, status: { refName: Closed } }', { on: 'b', fields: { status: { refName: 'Closed' } } }],
    ['faults beside the desk', 'fault: { mail: { on: rita, status: 451, times: 1 }, netsuite: [ { status: 503 }, { delay: 50 } ], chat: { status: 500 } }', { fault: { mail: { on: 'rita' }, netsuite: [{ status: 503 }, { delay: 50 }], chat: { status: 500 } } }],
    ['articles midway', 'world: { articles: [ { as: head, title: Tape head, author: jordan, draft: true, labels: [tape] } ] }', { world: { articles: [{ as: 'head', title: 'Tape head', author: 'jordan', draft: true, labels: ['tape'] }] } }],
    ['a close by the desk', 'closeTicket:', { verb: 'closeTicket' }],
    ['an answer without the token', 'customer: { on: call, reply: Yes, withoutToken: true, as: mail }', { on: 'call', as: 'mail', act: { does: 'replies', text: 'Yes', withoutToken: true } }],
    ['a merge', 'merge: { on: a, into: b }', { verb: 'merge', on: 'a', into: 'b' }],
  ])('reads %s', (_what, step, expected) => {
    expect(read(`  - ${step}\n`).steps).toMatchObject([expected]);
  });

  it('reads what exists before the first step', () => {
    const { given } = readOne(HEAD.replace('steps:', 'given: { netsuite: true, articles: [ { title: Tape head } ], away: { kevin: } }\nsteps: []'));
    expect(given).toEqual({ netsuite: true, away: [{ person: 'kevin' }], tickets: [], articles: [{ title: 'Tape head' }], contracts: [], policy: {} });
  });

  it('reads steps of the same instant, with a fixed order beside them', () => {
    expect(read('  - sameInstant: [ { advance: 1h }, { customer: { reply: Hi } } ]\n    order: [2, 1]\n').steps).toMatchObject([
      { verb: 'sameInstant', order: [1, 0], steps: [{ verb: 'advance' }, { verb: 'customer' }] },
    ]);
  });

  it('gives a scenario for each process that is named, told apart by their names', () => {
    const both = readScenarios(HEAD.replace('bestpack', '[l1-desk, amc-desk]').replace('steps:', 'steps: [ { advance: 1h } ]'), 'a.yaml');
    expect(both.map(({ name, process, steps }) => ({ name, process, steps: steps.length }))).toEqual([
      { name: 'A test (l1-desk)', process: 'l1-desk', steps: 1 },
      { name: 'A test (amc-desk)', process: 'amc-desk', steps: 1 },
    ]);
  });

  it('tells all problems at once, by line', () => {
    const text = `${HEAD}  - customer: { from: a@b.example }
  - advance: 3 weeks
  - mary: { do: triage, door: window }
  - expect: { stauts: Open, sent: [ { knd: reply } ] }
  - jordan: hello
  - sameInstant: [ { advance: 1h }, { advance: 2h } ]
  - fault: { zendesk: { stat: 503 } }
  - erp: { project: 7 }
  - rita: { decides: approve, refused: { code: orderRule } }
  - customer: { reply: Hi, order: PO-7 }
  - expect: { decisions: [ { knd: price } ] }
  - mary: { do: logRequest, with: { channel: phone }, door: signal }
`;
    expect(problemsOf(text)).toEqual([
      expect.stringMatching(/^5: a customer does one thing/),
      expect.stringMatching(/^6: must be a duration/),
      expect.stringMatching(/^7: .*must be api, desk, signal or all/),
      expect.stringMatching(/^8: "stauts" is nothing that can be expected/),
      expect.stringMatching(/^8: an item of sent has no "knd"/),
      expect.stringMatching(/^9: "jordan" is no verb/),
      expect.stringMatching(/^10: may hold one `advance`/),
      expect.stringMatching(/^11: /),
      expect.stringMatching(/^12: "record" is missing/),
      expect.stringMatching(/^13: a decision page tells no code/),
      expect.stringMatching(/^14: `order` and `refused` belong to accepts and declines/),
      expect.stringMatching(/^15: an item of decisions has no "knd"/),
      expect.stringMatching(/^16: `logRequest` belongs to no ticket yet/),
    ]);
  });

  it.each([
    ['a file that is no YAML', 'name: [', /^1: /],
    ['a duplicate key', `name: a\nname: b\n`, /^2: .*unique/],
    ['a process that is not there', HEAD.replace('bestpack', 'helpdesk'), /^2: `process` must be one of bestpack, l1-desk, amc-desk/],
    ['a process that is not there beside one that is', HEAD.replace('bestpack', '[l1-desk, helpdesk]'), /^2: `process` must be one of .*, or a list of them/],
    ['a process that is named twice', HEAD.replace('bestpack', '[l1-desk, l1-desk]'), /^2: `process` must be one of/],
    ['a list without a process', HEAD.replace('bestpack', '[]'), /^2: `process` must be one of/],
    ['words about a token without an answer', `${HEAD}  - customer: { from: a@b.example, subject: Hi, withoutToken: true }\n`, /^5: `withoutToken` belongs to reply/],
    ['a start without an offset', HEAD.replace('-08:00', ''), /^3: `start` must be an instant/],
    ['a key that no scenario has', `${HEAD}  - advance: 1h\nstep: []\n`, /^6: unknown key "step"/],
    ['a roster step with two changes', `${HEAD}  - roster: { away: kevin, back: sean }\n`, /^5: a roster step has one of/],
    ['a person who does two things', `${HEAD}  - jordan: { do: solve, decides: approve }\n`, /^5: a person does an action .*: one of them/],
    ['NetSuite that comes midway', `${HEAD}  - world: { netsuite: true }\n`, /^5: unknown key "netsuite"/],
    ['a timestamp by tag', `${HEAD}  - advance: !!timestamp 2026-01-01\n`, /plain|duration/],
  ])('refuses %s', (_what, text, problem) => {
    expect(problemsOf(text)[0]).toMatch(problem);
  });
});
