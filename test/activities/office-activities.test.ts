import type { Archive } from '../../activities/archive';
import { createOfficeActivities } from '../../activities/office-activities';
import type { Site } from '../../activities/site-port';
import type { CaseRecord } from '../../contracts/temporal/case-record';
import { REF } from './support/memory-desk';

const record = { schema: 1, site: 'bestpack', ticketId: '1001' } as CaseRecord;
const keys = { requestType: 'technical', line: 'standard', issue: 'mechanical', tier: 'T1' } as const;

function prepare(keep: Archive['keep']) {
  const asked: unknown[][] = [];
  const unused = () => Promise.reject(new Error('not asked for'));
  const site: Site = {
    enrol: (...args) => Promise.resolve({ settings: { version: 'v1' } as never, absences: {}, deputies: {}, asked: asked.push(['enrol', ...args]) }),
    reserve: (...args) => Promise.resolve({ to: 'jordan', reason: 'first', skipped: [], asked: asked.push(['reserve', ...args]) }),
    load: () => Promise.resolve(),
    release: (...args) => Promise.resolve(void asked.push(['release', ...args])),
    enrolRequest: unused,
    settleRequest: unused,
    matchRequest: unused,
  };
  const office = createOfficeActivities({
    site,
    archive: { keep },
    notices: { send: unused, mailCustomer: unused },
    chat: { post: unused },
    policies: { policyOf: unused },
    render: { comment: unused, notice: unused, mail: unused },
    erp: { isConnected: () => false, project: unused, closeProject: unused },
    parts: { search: unused },
    tasks: { owedAt: unused },
    starter: { begin: unused },
    teller: { matched: unused },
  });
  return { asked, office };
}

describe('the activities of the office', () => {
  it('enrol a ticket and choose its assignee by the site', async () => {
    const { asked, office } = prepare(() => Promise.resolve());
    expect(await office.enrol(REF)).toMatchObject({ settings: { version: 'v1' }, absences: {} });
    expect(await office.chooseAssignee(REF, 'assignment/1', keys, 42, { prefer: 'kevin' })).toMatchObject({ to: 'jordan' });
    expect(asked).toEqual([['enrol', REF], ['reserve', REF, 'assignment/1', keys, 42, { prefer: 'kevin' }]]);
  });

  it('keep the case record before the ticket leaves the list', async () => {
    const kept: CaseRecord[] = [];
    const { asked, office } = prepare((each) => Promise.resolve(void kept.push(each)));
    await office.archive(REF, record);
    expect(kept).toEqual([record]);
    expect(asked).toEqual([['release', REF]]);
  });

  it('leave the ticket on the list when the record could not be kept', async () => {
    const { asked, office } = prepare(() => Promise.reject(new Error('disk full')));
    await expect(office.archive(REF, record)).rejects.toThrow('disk full');
    expect(asked).toEqual([]);
  });
});
