import { collisions } from '../../cli/doctor/colliding-rules';

describe('rules of the desk that collide with the process', () => {
  it.each([
    ['a trigger that acknowledges', { kind: 'trigger' as const, title: 'Received', conditions: [{ field: 'update_type', value: 'Create' }], actions: [{ field: 'notification_user', value: ['requester_id', 'Hi', 'Got it'] }] }, 'acknowledges'],
    ['an automation that reminds', { kind: 'automation' as const, title: 'Bump', conditions: [], actions: [{ field: 'notification_user', value: ['requester_and_ccs', 's', 'b'] }] }, 'the ladder does that'],
    ['an early close', { kind: 'automation' as const, title: 'Close', conditions: [{ field: 'SOLVED', value: '24' }], actions: [{ field: 'status', value: 'closed' }] }, '24 hours'],
  ])('are told: %s', (_what, rule, says) => {
    expect(collisions([rule])).toEqual([expect.stringContaining(says)]);
  });

  it('are not those that speak to agents, answer comments, or close late', () => {
    expect(
      collisions([
        { kind: 'trigger', title: 'Tell the group', conditions: [{ field: 'update_type', value: 'Create' }], actions: [{ field: 'notification_group', value: ['1'] }] },
        { kind: 'trigger', title: 'Comment', conditions: [{ field: 'update_type', value: 'Change' }], actions: [{ field: 'notification_user', value: ['requester_id'] }] },
        { kind: 'automation', title: 'Close', conditions: [{ field: 'SOLVED', value: '96' }], actions: [{ field: 'status', value: 'closed' }] },
      ]),
    ).toEqual([]);
  });
});
