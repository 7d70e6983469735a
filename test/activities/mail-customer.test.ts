import { createMailCustomer } from '../../activities/mail-customer';
import type { RequestMail } from '../../activities/notices-port';
import { createRender } from '../../activities/render';
import { AMC_POLICY } from '../support/a-request';

const MAIL = { id: 'follow-up/1', kind: 'follow-up', requestId: 'r1', to: 'pat@acme.example', template: 'request-follow-up', values: { concern: 'It stops' }, at: 42 };

function prepare(address: string | undefined, channel: 'mail' | 'none' = 'mail') {
  const mails: RequestMail[] = [];
  const { address: _own, ...desk } = AMC_POLICY.desk;
  const policies = { policyOf: () => Promise.resolve({ ...AMC_POLICY, desk: { ...desk, ...(address === undefined ? {} : { address }) } }) };
  const render = createRender({ policies, templates: { text: () => 'Subject: Please confirm\n\n{{concern}}\n{{team}}' }, signLink: () => Promise.reject(new Error('no link')) });
  const notices = { send: () => Promise.reject(new Error('no notice')), mailCustomer: (mail: RequestMail) => Promise.resolve((mails.push(mail), channel)) };
  return { mails, mailCustomer: createMailCustomer({ notices, render, policies }) };
}

describe('a mail to a customer past the desk', () => {
  it('is worded for the site, and comes from the address of support', async () => {
    const { mails, mailCustomer } = prepare('support@support.example');
    expect(await mailCustomer('amc-desk', MAIL)).toEqual({ channel: 'mail' });
    const { template: _template, values: _values, ...about } = MAIL;
    expect(mails).toEqual([{ ...about, site: 'amc-desk', from: 'support@support.example', subject: 'Please confirm', text: `It stops\n${AMC_POLICY.desk.teamName}` }]);
  });

  it('comes from the installation where support has no address', async () => {
    const { mails, mailCustomer } = prepare(undefined);
    await mailCustomer('amc-desk', MAIL);
    expect(mails[0]).not.toHaveProperty('from');
  });

  it('fails where nothing can be sent, so that nobody waits for the answer', async () => {
    await expect(prepare(undefined, 'none').mailCustomer('amc-desk', MAIL)).rejects.toMatchObject({ name: 'NoticeError', code: 'refused' });
  });
});
