/** A real Zoho Desk account of one site. */
export const ZOHO = {
  ZOHO_DC: 'in',
  ZOHO_ORG_ID: '60001',
  ZOHO_CLIENT_ID: '1000.X',
  ZOHO_CLIENT_SECRET: 'zoho-secret',
  ZOHO_REFRESH_TOKEN: 'zoho-refresh',
  ZOHO_SUPPORT_ADDRESS: 'support@acme.example',
  ZOHO_SOURCE_ID: '11111111-2222-3333-4444-555555555555',
  ZOHO_L1_DESK_WEBHOOK_ID: '7001',
};

/** What every installation with a real desk needs beside it. */
export const KEYS = { SUPPORTWAY_LINK_KEY: `2026a:${'k'.repeat(32)}`, SUPPORTWAY_PUBLIC_URL: 'https://support.acme.example' };
