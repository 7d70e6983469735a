import * as fc from 'fast-check';
import { parseTicketWorkflowId, siteWorkflowId, ticketWorkflowId, trackWorkflowId } from '../../contracts/temporal/ids';

const name = fc.stringMatching(/^[A-Za-z0-9_.-]{1,20}$/);

describe('workflow ids', () => {
  it('say where a ticket is', () => {
    expect(siteWorkflowId('bestpack')).toBe('site/bestpack');
    expect(ticketWorkflowId('bestpack', '35436')).toBe('ticket/bestpack/35436');
    expect(trackWorkflowId('ticket/bestpack/35436', 'technical', 2)).toBe('ticket/bestpack/35436/track/technical/2');
  });

  it('of tickets are read back as they were built', () => {
    fc.assert(fc.property(name, name, (site, ticketId) => {
      expect(parseTicketWorkflowId(ticketWorkflowId(site, ticketId))).toEqual({ site, ticketId });
    }));
  });

  it('of tracks and sites are no ids of tickets', () => {
    fc.assert(fc.property(name, name, fc.nat(), (site, ticketId, n) => {
      const others = [siteWorkflowId(site), trackWorkflowId(ticketWorkflowId(site, ticketId), 'technical', n)];
      expect(others.map(parseTicketWorkflowId)).toEqual([undefined, undefined]);
    }));
  });

  it.each(['', 'ticket', 'ticket/', 'ticket/bestpack', 'ticket/bestpack/', 'ticket//35436', 'request/bestpack/1'])('"%s" is no id of a ticket', (id) => {
    expect(parseTicketWorkflowId(id)).toBeUndefined();
  });

  it.each(['', 'a/b', 'a b', 'ü', '../x'])('are not built from "%s", with a word about what may be', (odd) => {
    expect(() => siteWorkflowId(odd)).toThrow(/site ".*" may hold letters, digits/);
    expect(() => ticketWorkflowId('bestpack', odd)).toThrow(/ticket id/);
    expect(() => trackWorkflowId('ticket/bestpack/1', odd, 1)).toThrow(/track/);
  });
});
