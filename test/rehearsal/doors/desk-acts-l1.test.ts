import type { Json } from '../../../domain/json';
import type { ProcessName } from '../../../domain/policy/settings';
import { deskLookOf } from '../../../rehearsal/doors/desk-acts';
import { withSeverity } from '../../../rehearsal/doors/zoho-save';

const look = (action: string, data: Readonly<Record<string, Json>>, process: ProcessName = 'amc-desk') => deskLookOf(action, data, { process, by: 'associate', nameOf: (key) => key });

describe('how an act looks in a Zoho Desk', () => {
  it.each<[string, Readonly<Record<string, Json>>, Json]>([
    ['acknowledge', { text: 'We are on it' }, [{ public: 'We are on it' }]],
    ['askCustomer', { text: 'Which pump?' }, [{ public: 'Which pump?' }, { status: 'Waiting on Customer' }]],
    ['logTicket', { problem: 'It leaks' }, [{ note: 'It leaks' }]],
    ['validateAmc', { status: 'expired' }, [{ fields: { 'AMC Status': 'expired' } }]],
    ['recordRenewal', { why: 'Signed today' }, [{ fields: { 'AMC Status': 'renewed' } }]],
    ['consultSales', { words: 'They will renew' }, [{ note: 'Sales: They will renew' }]],
    ['consultManager', { text: 'Ask again' }, [{ note: 'Manager: Ask again' }]],
    ['approveException', { how: 'teams', words: 'Go ahead' }, [{ fields: { 'AMC Evidence': 'Teams: Go ahead' } }]],
    ['confirmActivity', { how: 'message' }, [{ fields: { 'Lead Contact': 'Message' } }]],
    ['coordinateWithLead', { channel: 'zohoChannel', words: 'Today' }, [{ fields: { 'Lead Contact': 'Zoho channel: Today' } }]],
    ['shareDetails', { how: 'email', words: 'All of it' }, [{ fields: { 'Lead Contact': 'Email: All of it' } }]],
    ['reviewTicket', { priority: 'P1', impact: 'Line down', scope: 'One pump' }, [{ priority: 'urgent', fields: { Impact: 'Line down', Scope: 'One pump', Completeness: 'complete' } }]],
    ['returnForCompletion', { missing: ['model', 'serial'] }, [{ fields: { Completeness: 'Incomplete: model, serial' } }]],
    ['completeDetails', { text: 'Model 7' }, [{ note: 'Model 7' }]],
    ['assignL1', { engineer: 'asha' }, [{ assignee: 'asha', status: 'Ticket Assigned' }]],
    ['assignL1', {}, [{ status: 'Ticket Assigned' }]],
    ['recordProgress', { text: 'Seal ordered' }, [{ note: 'Seal ordered' }]],
    ['communicateResolution', { text: 'The seal was worn' }, [{ public: 'The seal was worn' }]],
    ['recordOutcome', { outcome: 'New seal' }, [{ fields: { Outcome: 'New seal' }, status: 'Closed' }]],
  ])('%s with %j', (action, data, saves) => {
    expect(look(action, data)).toEqual(saves);
  });

  it('goes by the words of the process', () => {
    expect(look('assignL1', { to: 'asha' }, 'l1-desk')).toEqual([{ assignee: 'asha', status: 'Assigned' }]);
    expect(look('contactLead', { how: 'call', acknowledged: 'yes', note: 'since Monday' }, 'l1-desk')).toEqual([{ fields: { 'Lead Contact': 'Call: yes; since Monday' } }]);
  });

  it('says so where there is none', () => {
    expect(() => look('triage', {})).toThrow('"triage" has no look in the desk; there are: addNote,');
  });

  it('sets the severity with the priority, unless it is said', () => {
    expect(withSeverity({ priority: 'urgent', fields: { Impact: 'Line down' } })).toEqual({ priority: 'urgent', fields: { Severity: 'P1', Impact: 'Line down' } });
    expect(withSeverity({ priority: 'high', fields: { Severity: 'P3' } })).toEqual({ priority: 'high', fields: { Severity: 'P3' } });
    expect(withSeverity({ note: 'a' })).toEqual({ note: 'a' });
  });
});
