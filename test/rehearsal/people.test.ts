import { accountOf, OUTSIDERS } from '../../rehearsal/account';
import { holderOf } from '../../rehearsal/people';
import { loadPolicy } from '../../runtime/policy';
import type { SitePolicy } from '../../domain/policy/settings';
import { zohoAccountOf } from '../../rehearsal/zoho-account';

describe('people in a rehearsal', () => {
  let policy: SitePolicy;
  beforeAll(async () => {
    policy = await loadPolicy('policies/bestpack.yaml');
  });

  it.each([
    ['a roster key', 'rita', 'rita'],
    ['a role', 'pricing', 'rita'],
    ['an office', 'manager', 'allison'],
    ['a role that several have: the first', 'contractor', 'plcParamedics'],
  ])('are meant by %s', (_by, who, key) => {
    expect(holderOf(policy, who)).toBe(key);
  });

  it.each(['internalCustomer', 'constructor', 'nobody'])('are not meant by "%s"', (who) => {
    expect(holderOf(policy, who)).toBeUndefined();
  });

  it('have a seat in the desk by their group, and outsiders whom the roster does not have', () => {
    const { agents, groups } = accountOf(policy, OUTSIDERS) as { agents: { key: string }[]; groups: string[] };
    expect(agents.map(({ key }) => key)).toEqual(['mary', 'jordan', 'kevin', 'sean', 'kalpesh', 'ezechiel', 'allison', 'customerService', 'omar', 'michael', 'internalCustomer', 'supportway']);
    expect(groups).toEqual(['Support', 'Engineering', 'Customer Service', 'BPX']);
  });
});

describe('people in a rehearsal at a Zoho Desk', () => {
  let policy: SitePolicy;
  beforeAll(async () => {
    policy = await loadPolicy('policies/amc-desk.yaml');
  });

  it.each([
    ['lead', 'lead'],
    ['teamLead', 'lead'],
    ['l1', 'asha'],
    ['engineer', 'asha'],
    ['associate', 'associate'],
    ['manager', 'manager'],
    ['management', 'manager'],
    ['sales', 'sales'],
    ['internalCustomer', 'internalCustomer'],
  ])('"%s" means %s', (who, key) => {
    expect(holderOf(policy, who)).toBe(key);
  });

  it('have a seat by their group; whoever decides by mail has none', () => {
    const { agents } = zohoAccountOf(policy, OUTSIDERS) as { agents: { key: string }[] };
    expect(agents.map(({ key }) => key)).toEqual(['associate', 'lead', 'asha', 'ravi', 'meera', 'customerService', 'contractor', 'supportway']);
  });
});
