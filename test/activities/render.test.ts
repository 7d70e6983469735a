import { createRender } from '../../activities/render';
import type { Notice } from '../../contracts/temporal/activities';
import type { SitePolicy } from '../../domain/policy/settings';
import { REF } from './support/memory-desk';

const TEXTS: Readonly<Record<string, string>> = {
  hello: 'Hello {{customer}},\n\n{{words}}\n\n{{team}}, {{ticket}}\n',
  confirm: 'Click {{link}}',
  maybe: 'Refused.\n{{#missing}}\nMissing: {{missing}}\n{{/missing}}\n{{^missing}}\nNothing is missing.\n{{/missing}}\n',
  partial: '{{> other}}',
  'notice-due': 'Subject: [{{ticket}}] Due: {{what}}\n\nIt is due.\n',
  'notice-bare': 'No subject here.',
  request: 'Subject: Please confirm [{{token}}]\n\n{{concern}}\n\n{{team}}\n',
};
const render = createRender({
  templates: { text: (name) => TEXTS[name] },
  policies: { policyOf: () => Promise.resolve({ desk: { teamName: 'BestPack Support' } } as SitePolicy) },
  signLink: ({ site, ticketId }, link) => Promise.resolve(`https://support.example/${'round' in link ? `confirm/${site}.${ticketId}.${link.round}` : `decide/${link.decision}.${link.who}`}.${link.expiresAt}`),
});
const notice = (template: string): Notice => ({ id: 'n/1', to: ['mary'], kind: 'due', template, values: { what: 'the answer' }, at: 0 });

describe('wording a comment', () => {
  it("leaves a person's own words as they are", async () => {
    expect(await render.comment(REF, { text: 'Use {{this}} & <that>.' })).toBe('Use {{this}} & <that>.');
  });

  it('fills a template without escaping, and never what the values bring along', async () => {
    const values = { customer: 'Ana & <Co>', words: '"{{team}}"' };
    expect(await render.comment(REF, { template: 'hello', values })).toBe('Hello Ana & <Co>,\n\n"{{team}}"\n\nBestPack Support, 1001');
  });

  it('signs the link for this ticket and round', async () => {
    expect(await render.comment(REF, { template: 'confirm', values: {}, link: { round: 2, expiresAt: 9 } })).toBe('Click https://support.example/confirm/bestpack.1001.2.9');
  });

  it('signs the link for one question to one person', async () => {
    const link = { decision: 'price/2', who: 'rita', expiresAt: 9 };
    expect(await render.comment(REF, { template: 'confirm', values: {}, link })).toBe('Click https://support.example/decide/price/2.rita.9');
  });

  it('words a mail that is about no ticket, with the name of the team', async () => {
    const values = { token: 'SW-ABCD2345', concern: 'It <stops>' };
    expect(await render.mail('bestpack', { template: 'request', values })).toEqual({ subject: 'Please confirm [SW-ABCD2345]', text: 'It <stops>\n\nBestPack Support' });
    await expect(render.mail('bestpack', { template: 'notice-due', values: { what: 'x' } })).rejects.toMatchObject({ message: 'template "notice-due" has no value for ticket' });
  });

  it('shows a section only where its value is given', async () => {
    expect(await render.comment(REF, { template: 'maybe', values: { missing: 'the note' } })).toBe('Refused.\nMissing: the note');
    expect(await render.comment(REF, { template: 'maybe', values: {} })).toBe('Refused.\nNothing is missing.');
  });

  it.each([
    ['a value that nobody gave', 'hello', 'template "hello" has no value for customer, words'],
    ['a link that nobody asked for', 'confirm', 'has no value for link'],
    ['a partial', 'partial', 'has no value for >other'],
    ['a template that is not there', 'nowhere', 'there is no template "nowhere"'],
  ])('refuses %s', async (_what, template, message) => {
    await expect(render.comment(REF, { template, values: {} })).rejects.toThrow(message);
  });
});

describe('wording a notice', () => {
  it('takes the subject from the first line', async () => {
    expect(await render.notice(REF, notice('notice-due'))).toEqual({ subject: '[1001] Due: the answer', text: 'It is due.' });
  });

  it('refuses a template without one', async () => {
    await expect(render.notice(REF, notice('notice-bare'))).rejects.toThrow('template "notice-bare" must begin with a line "Subject: …"');
  });
});
