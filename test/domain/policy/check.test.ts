import { checkPolicy } from '../../../domain/policy/check';
import type { SoundParts } from '../../../domain/policy/document';
import type { Person } from '../../../domain/policy/settings';

const person = (name: string, roles: Person['roles']): Person => ({ name, roles, email: `${name}@team.example`, group: 'Support' });
const LADDER = { spacing: 1, close: 1, patientAbout: [] };
const people = { ann: person('ann', ['supportAdmin']), tom: person('tom', ['technician']), eve: person('eve', ['engineeringManager']) };
const found = (parts: SoundParts) => checkPolicy({ process: 'bestpack', ...parts }).map(({ path, message }) => [path.join('.'), message]);

describe('checking a policy across its parts', () => {
  it('finds nothing wrong where everything fits', () => {
    expect(found({ people, triager: 'ann', owner: 'eve', matrix: [{ names: ['tom'] }], ladder: { ...LADDER, followUp: 1, final: 2 } })).toEqual([]);
  });

  it('checks what is well formed and leaves the rest alone', () => {
    expect(found({ triager: 'nobody', matrix: [undefined, { names: ['nobody'] }] })).toEqual([]);
    expect(found({ people: { ...people, bob: undefined }, triager: 'bob', matrix: [undefined, { names: ['bob', 'zoe'] }] })).toEqual([['matrix.1.names.1', '"zoe" is not among the people']]);
  });

  it('takes no name for a person that every object has', () => {
    expect(found({ people, triager: 'constructor' })).toEqual([['triager', '"constructor" is not among the people']]);
  });

  it('wants offices held by somebody with the role', () => {
    expect(found({ people, triager: 'tom', owner: 'ann' })).toEqual([
      ['triager', '"tom" does not have the role supportAdmin'],
      ['owner', '"ann" does not have the role engineeringManager'],
    ]);
  });

  it.each(['l1-desk', 'amc-desk'] as const)('wants an associate and a team lead in the offices of %s', (process) => {
    const team = { ...people, kim: person('kim', ['associate']), lee: person('lee', ['teamLead']) };
    expect(found({ process, people: team, triager: 'kim', owner: 'lee' })).toEqual([]);
    expect(found({ process, people: team, triager: 'lee', owner: 'eve' })).toEqual([
      ['triager', '"lee" does not have the role associate'],
      ['owner', '"eve" does not have the role teamLead'],
    ]);
  });

  it('holds nobody to an office while it is not known whose process it is', () => {
    expect(checkPolicy({ people, triager: 'tom', owner: 'ann', matrix: [{ names: ['eve'] }] })).toEqual([]);
  });

  it('wants an address for each, whatever the capitals', () => {
    expect(found({ people: { ...people, tim: { ...people.tom, email: 'TOM@team.example' } } })).toEqual([['people.tim.email', 'TOM@team.example is also the address of "tom"']]);
  });

  it('wants warnings, rungs and windows in order', () => {
    const within = { P1: 4, P2: 8, P3: 6, P4: 48 };
    expect(found({ window: { within, warnAt: [0.5, 0.5] }, acknowledgment: { within: 1, warnAt: [0.8, 0.2], automatic: false }, ladder: { ...LADDER, followUp: 2, final: 2 }, tripReport: { within: 3, warnAt: [0.9, 0.1] } })).toEqual([
      ['acknowledgment.warnAt.1', 'warnings are not in order'],
      ['window.warnAt.1', 'warnings are not in order'],
      ['tripReport.warnAt.1', 'warnings are not in order'],
      ['ladder.final', 'the final reminder is not later than the follow-up'],
      ['window.within.P3', 'P3 has less time than P2, which is more urgent'],
    ]);
  });

  it('wants progress of what is more urgent no later', () => {
    expect(found({ process: 'l1-desk', progress: { within: { P1: 4, P2: 3, P3: 24, P4: 24 } } })).toEqual([['progress.within.P2', 'P2 has less time than P1, which is more urgent']]);
  });

  it.each([
    [{ urgent: 3, owner: 2, manager: 5 }, ['article.urgent']],
    [{ urgent: 1, owner: 6, manager: 5 }, ['article.manager']],
    [{ urgent: 2, owner: 2, manager: 2 }, []],
  ])('wants the reminders of an article in order: %j', (article, places) =>
    expect(found({ article: { ...article, owedBy: [] } }).map(([place]) => place)).toEqual(places),
  );

  it('says of a calendar what the calendar says, at its place in the file', () => {
    const problems = checkPolicy({ calendar: { timeZone: 'Mars/Olympus', hours: { mon: [['09:00', '08:00']] }, holidays: ['someday'] } });
    expect(problems.map(({ path }) => path)).toEqual([
      ['calendar', 'timeZone'],
      ['calendar', 'hours', 'mon', 0],
      ['calendar', 'holidays', 0],
    ]);
    expect(problems.every(({ message, remedy }) => message !== '' && remedy !== '')).toBe(true);
  });
});
