import { createOwnActors } from '../../api/webhooks/own-actors';

const connection = { baseUrl: 'http://desk.example', clientId: 'c', clientSecret: 's', webhookSecret: 'w' };
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the ids of our own identity in the desks', () => {
  it('are asked for in the background, once, and known afterwards', async () => {
    let asked = 0;
    const actors = createOwnActors(() => {
      asked += 1;
      return Promise.resolve('77');
    });
    expect(actors.of('a', connection)).toBeUndefined();
    expect(actors.of('a', connection)).toBeUndefined();
    await settled();
    expect(actors.of('a', connection)).toBe('77');
    expect(asked).toBe(1);
  });

  it('are asked for again a minute after the desk did not answer', async () => {
    let now = 0;
    const answers = [Promise.reject(new Error('down')), Promise.resolve('77')];
    const actors = createOwnActors(() => answers.shift() ?? Promise.reject(new Error('asked too often')), () => now);
    actors.of('a', connection);
    await settled();
    expect(actors.of('a', connection)).toBeUndefined();
    now = 60_000;
    actors.of('a', connection);
    await settled();
    expect(actors.of('a', connection)).toBe('77');
  });
});
