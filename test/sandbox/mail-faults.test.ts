import { createTransport } from 'nodemailer';
import { closeAll, openDesk, type DeskUnderTest } from './desk-under-test';

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await openDesk({ smtpPort: 0 });
});
afterEach(closeAll);

async function send(to: string, site = 'acme'): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port: desk.smtpPort ?? 0, secure: false, ignoreTLS: true });
  try {
    await transport.sendMail({ from: 'supportway@team.example', to, subject: 'Due', text: 'Due', headers: { 'X-Supportway-Site': site } });
  } finally {
    transport.close();
  }
}
const fault = (mail: unknown) => desk.control('PUT', '/sites/acme/faults', { mail });
const received = async (): Promise<unknown> => ((await desk.control('GET', '/mailbox?site=acme')).read() as { to: string[] }[]).flatMap(({ to }) => to);

test.each([
  [429, 451],
  [503, 550],
])('a fault with %i answers %i so many times, and the mail is not taken', async (status, responseCode) => {
  await fault({ status, times: 1 });
  await expect(send('mary@team.example')).rejects.toMatchObject({ responseCode });
  expect(await received()).toEqual([]);
  await send('mary@team.example');
  expect(await received()).toEqual(['mary@team.example']);
});

test('a lost answer takes the mail and breaks the line', async () => {
  await fault({ loseAnswer: true, times: 1 });
  await expect(send('mary@team.example')).rejects.toMatchObject({ code: 'ECONNECTION' });
  expect(await received()).toEqual(['mary@team.example']);
});

test('a fault strikes the receivers that it names, on its own site', async () => {
  await fault({ on: 'allison@', status: 500 });
  await send('mary@team.example');
  await send('allison@team.example', 'other');
  await expect(send('allison@team.example')).rejects.toMatchObject({ responseCode: 550 });
  await desk.control('DELETE', '/sites/acme/faults');
  await send('allison@team.example');
  expect(await received()).toEqual(['mary@team.example', 'allison@team.example']);
});
