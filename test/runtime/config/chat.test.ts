import { chatWebhookOf, ConfigError, readWorkerConfig } from '../../../runtime/config';
import { KEYS, ZOHO } from './zoho-variables';

const SANDBOX = { SANDBOX_URL: 'http://127.0.0.1:7400' };
const DESK = {
  ZENDESK_SUBDOMAIN: 'acme', ZENDESK_CLIENT_ID: 'supportway', ZENDESK_CLIENT_SECRET: 'secret', ZENDESK_WEBHOOK_SECRET: 'hook',
  SUPPORTWAY_LINK_KEY: `2026a:${'k'.repeat(32)}`, SUPPORTWAY_PUBLIC_URL: 'https://support.acme.example',
};

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readWorkerConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('the configuration of the chat', () => {
  const chatIn = (env: Record<string, string>, site = 'bestpack') => chatWebhookOf(readWorkerConfig(env).chat, site);

  it.each([
    ['https://hooks.slack.com/services/T/B/x', {}, 'slack'],
    ['https://prod-1.westeurope.logic.azure.com:443/workflows/1/triggers/manual', {}, 'teams'],
    ['https://chat.acme.example/hook', { SUPPORTWAY_CHAT_KIND: 'slack' }, 'slack'],
    ['https://notslack.com/hook', {}, 'teams'],
  ])('knows the kind of %s', (url, more, kind) => {
    const env = { ...DESK, SUPPORTWAY_CHAT_WEBHOOK: url, ...more };
    expect(chatIn(env)).toEqual({ url, kind });
    expect(chatIn(env, 'another')).toBeUndefined();
  });

  it('is of one team where there are several', () => {
    const zoho = { ...ZOHO, ...KEYS, ZOHO_SITES: 'l1-desk,amc-desk', ZOHO_L1_DESK_DEPARTMENT_ID: '1', ZOHO_AMC_DESK_DEPARTMENT_ID: '2', ZOHO_L1_DESK_WEBHOOK_ID: '8', ZOHO_AMC_DESK_WEBHOOK_ID: '9' };
    const plain = { SUPPORTWAY_CHAT_WEBHOOK: 'https://hooks.slack.com/common' };
    const own = { SUPPORTWAY_CHAT_WEBHOOK_AMC_DESK: 'https://teams.acme.example/amc', SUPPORTWAY_CHAT_KIND_AMC_DESK: 'slack' };
    expect(chatIn({ ...zoho, ...own }, 'amc-desk')).toEqual({ url: 'https://teams.acme.example/amc', kind: 'slack' });
    expect(chatIn({ ...zoho, ...own }, 'l1-desk')).toBeUndefined();
    expect(chatIn({ ...DESK, ...zoho, ...plain }, 'bestpack')).toEqual({ url: plain.SUPPORTWAY_CHAT_WEBHOOK, kind: 'slack' });
    expect(chatIn({ ...DESK, ...zoho, ...plain }, 'l1-desk')).toBeUndefined();
    expect(problemsOf({ ...zoho, ...plain })).toEqual(['SUPPORTWAY_CHAT_WEBHOOK does not say whose channel it is: set SUPPORTWAY_CHAT_WEBHOOK_L1_DESK or SUPPORTWAY_CHAT_WEBHOOK_AMC_DESK']);
  });

  it('is the channel of each site in the sandbox, if it is switched on', () => {
    expect(readWorkerConfig(DESK)).not.toHaveProperty('chat');
    expect(readWorkerConfig({ ...SANDBOX, SUPPORTWAY_CHAT_WEBHOOK: 'https://hooks.slack.com/x' })).not.toHaveProperty('chat');
    expect(chatIn({ ...SANDBOX, SANDBOX_CHAT: 'on' }, 'rehearsal-1')).toEqual({ url: 'http://127.0.0.1:7400/chat/rehearsal-1', kind: 'slack' });
  });

  it('says what is wrong without quoting the address', () => {
    const problems = problemsOf({ ...DESK, SUPPORTWAY_CHAT_WEBHOOK: 'hooks.slack.com/a-secret', SUPPORTWAY_CHAT_KIND: 'irc' });
    expect(problems).toEqual(['SUPPORTWAY_CHAT_WEBHOOK must be an address that begins with http:// or https://', 'SUPPORTWAY_CHAT_KIND must be one of teams, slack']);
  });
});
