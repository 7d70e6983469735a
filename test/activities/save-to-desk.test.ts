import { DeskError } from '../../activities/desk-port';
import type { Render } from '../../activities/render';
import { createSaveToDesk } from '../../activities/save-to-desk';
import { WordingError } from '../../activities/wording-error';
import type { SaveOrder } from '../../contracts/temporal/activities';
import { createMemoryDesk, CUSTOMER, REF } from './support/memory-desk';

const render: Render = {
  comment: (_ref, wording) => Promise.resolve('text' in wording ? wording.text : `[${wording.template}]`),
  notice: () => Promise.reject(new Error('not asked for')),
  mail: () => Promise.reject(new Error('not asked for')),
};

const lost = new DeskError('unreachable', 'socket hang up');
const order: SaveOrder = {
  intent: 'follow-up/1/1',
  comment: { public: true, wording: { template: 'follow-up', values: {} } },
  tags: ['reminded'],
};
const withStatus: SaveOrder = { ...order, status: 'Waiting on Customer' };

function prepare() {
  const desk = createMemoryDesk();
  return { desk, save: createSaveToDesk(desk, render), written: () => desk.saves.filter((each) => each.intent === order.intent) };
}

describe('a save to the desk', () => {
  it('is written once, worded, and tells the ticket as it then stands', async () => {
    const { desk, save } = prepare();
    const { outcome, reading } = await save(REF, '1', withStatus);
    expect(outcome).toBe('saved');
    expect(desk.writes).toEqual([{ intent: order.intent, tags: ['reminded'], status: 'Waiting on Customer', comment: { public: true, text: '[follow-up]' } }]);
    expect(reading.ticket.status).toBe('Waiting on Customer');
    expect(reading.saves.map((each) => each.intent)).toEqual([order.intent]);
  });

  it('is not written over a save that the workflow has not seen', async () => {
    const { desk, save } = prepare();
    desk.save(CUSTOMER, 'It works again.');
    const { outcome, reading } = await save(REF, '1', order);
    expect(outcome).toBe('stale');
    expect(reading.saves.map((each) => each.comment?.text)).toEqual(['It works again.']);
    expect(desk.writes).toEqual([]);
  });

  it('is read again where the desk has no lock, so that what slipped in between is told with who did it', async () => {
    const { desk } = prepare();
    const unlocked: typeof desk = {
      ...desk,
      write: async (...args) => {
        const receipt = await desk.write(...args);
        desk.save(CUSTOMER, 'It stops again.');
        return { ...receipt, unlocked: true };
      },
    };
    const { outcome, reading } = await createSaveToDesk(unlocked, render)(REF, '1', order);
    expect([outcome, reading.saves.map((each) => each.comment?.text)]).toEqual(['saved', ['[follow-up]', 'It stops again.']]);
  });

  it('is not held up by an earlier save of ours', async () => {
    const { desk, save, written } = prepare();
    await save(REF, '1', { ...order, intent: 'intake/1' });
    expect((await save(REF, '1', order)).outcome).toBe('saved');
    expect(written()).toHaveLength(1);
    expect(desk.saves).toHaveLength(3);
  });

  it('is written by the second attempt when the worker died before the first wrote', async () => {
    const { desk, save, written } = prepare();
    desk.beforeWrite = (n) => {
      if (n === 1) throw lost;
    };
    await expect(save(REF, '1', order)).rejects.toBe(lost);
    expect((await save(REF, '1', order)).outcome).toBe('saved');
    expect(written()).toHaveLength(1);
  });

  it('is found again by the second attempt when the answer to the first was lost', async () => {
    const { desk, save, written } = prepare();
    desk.afterWrite = () => {
      throw lost;
    };
    await expect(save(REF, '1', order)).rejects.toBe(lost);
    const { outcome, reading } = await save(REF, '1', order);
    expect(outcome).toBe('saved');
    expect(reading.cursor).toBe('2');
    expect(written()).toHaveLength(1);
    expect(desk.writes).toHaveLength(1);
  });

  it('is found again even when somebody answered since', async () => {
    const { desk, save, written } = prepare();
    desk.afterWrite = () => {
      throw lost;
    };
    await expect(save(REF, '1', order)).rejects.toBe(lost);
    desk.save(CUSTOMER, 'Yes, still broken.');
    const { outcome, reading } = await save(REF, '1', order);
    expect(outcome).toBe('saved');
    expect(reading.saves.map((each) => each.comment?.text)).toEqual(['[follow-up]', 'Yes, still broken.']);
    expect(written()).toHaveLength(1);
  });

  it('gives way to a person who saved between the reading and the write', async () => {
    const { desk, save, written } = prepare();
    desk.beforeWrite = () => {
      desk.save(CUSTOMER, 'One moment.');
    };
    const { outcome, reading } = await save(REF, '1', order);
    expect(outcome).toBe('stale');
    expect(reading.saves.map((each) => each.comment?.text)).toEqual(['One moment.']);
    expect(written()).toEqual([]);
  });

  it('is recognised behind a conflict with itself', async () => {
    const { desk, save } = prepare();
    desk.beforeWrite = () => {
      desk.saves.push({ id: '2', at: 0, author: { kind: 'self', name: 'Supportway' }, intent: order.intent, changes: {} });
      desk.ticket = { ...desk.ticket, stamp: 'newer' };
    };
    expect((await save(REF, '1', order)).outcome).toBe('saved');
  });

  it('with a status shows an answer of the same second that the stamp could not', async () => {
    const { desk, save } = prepare();
    desk.sameSecond = true;
    desk.beforeWrite = () => {
      desk.save(CUSTOMER, 'I am here!', { status: 'Open' });
    };
    const { outcome, reading } = await save(REF, '1', { ...withStatus, status: 'Solved' });
    expect(outcome).toBe('saved');
    expect(reading.ticket.status).toBe('Solved');
    expect(reading.saves.map((each) => each.comment?.text)).toEqual(['I am here!', '[follow-up]']);
  });

  it('without a status leaves an answer of the same second for the next reading', async () => {
    const { desk, save } = prepare();
    desk.sameSecond = true;
    desk.beforeWrite = () => {
      desk.save(CUSTOMER, 'I am here!');
    };
    const { reading } = await save(REF, '1', order);
    const next = await desk.read(REF, reading.cursor);
    expect(next.saves.map((each) => each.comment?.text)).toEqual(['I am here!', '[follow-up]']);
  });

  it('with words that cannot be made touches nothing', async () => {
    const desk = createMemoryDesk();
    const save = createSaveToDesk(desk, { ...render, comment: () => Promise.reject(new WordingError('no value for due')) });
    await expect(save(REF, '1', order)).rejects.toThrow('no value for due');
    expect(desk.writes).toEqual([]);
  });

  it('passes every other refusal of the desk on', async () => {
    const { desk, save } = prepare();
    const closed = new DeskError('closed', 'Status: closed prevents ticket update', { status: 422 });
    desk.beforeWrite = () => {
      throw closed;
    };
    await expect(save(REF, '1', order)).rejects.toBe(closed);
  });
});
