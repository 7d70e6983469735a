import { SignJWT } from 'jose';
import { createLinks } from '../../runtime/links';

const OLD = { kid: '2025', secret: 'o'.repeat(32) };
const NEW = { kid: '2026', secret: 'n'.repeat(32) };
const publicUrl = 'https://support.bestpack.example';
const claims = { site: 'bestpack', ticketId: '48213', round: 2, expiresAt: 1_772_730_000_000 };

const asked = { site: 'bestpack', ticketId: '48213', decision: 'price/2', who: 'rita', expiresAt: 1_772_730_000_000 };

describe('confirmation links', () => {
  it('come back with what was signed', async () => {
    const links = createLinks({ keys: [NEW], publicUrl });
    expect(await links.verifyConfirmLink(await links.signConfirmLink(claims))).toEqual(claims);
  });

  it('outlive a change of keys while the old one is in the ring, and end with it', async () => {
    const token = await createLinks({ keys: [OLD], publicUrl }).signConfirmLink(claims);
    expect(await createLinks({ keys: [NEW, OLD], publicUrl }).verifyConfirmLink(token)).toEqual(claims);
    expect(await createLinks({ keys: [NEW], publicUrl }).verifyConfirmLink(token)).toBeUndefined();
  });

  it('are refused when a letter of them was changed', async () => {
    const links = createLinks({ keys: [NEW], publicUrl });
    const [header = '', payload = '', signature = ''] = (await links.signConfirmLink(claims)).split('.');
    const forged = Buffer.from(JSON.stringify({ ...(JSON.parse(Buffer.from(payload, 'base64url').toString()) as object), ticket: '1' })).toString('base64url');
    expect(await links.verifyConfirmLink([header, forged, signature].join('.'))).toBeUndefined();
  });

  it('are nothing else that our key signed', async () => {
    const other = await new SignJWT({ ...claims, ticket: '48213', purpose: 'invite' }).setProtectedHeader({ alg: 'HS256', kid: NEW.kid }).setAudience('supportway-link').sign(Buffer.from(NEW.secret));
    expect(await createLinks({ keys: [NEW], publicUrl }).verifyConfirmLink(other)).toBeUndefined();
  });

  it('lead to the page where the customer decides', () => expect(createLinks({ keys: [NEW], publicUrl }).confirmUrl('a.b.c')).toBe(`${publicUrl}/confirm/a.b.c`));
});

describe('links of the log form', () => {
  const links = createLinks({ keys: [NEW], publicUrl });
  const sign = () => links.signLogLink({ site: 'amc-desk', who: 'internalCustomer' }, 1_000);

  it('come back with whose they are, good for thirty days', async () => {
    expect(await links.verifyLogLink(await sign())).toEqual({ site: 'amc-desk', who: 'internalCustomer', expiresAt: 1_000 + 30 * 86_400_000 });
  });

  it('are good for nothing else, and no other link for them', async () => {
    expect(await links.verifyConfirmLink(await sign())).toBeUndefined();
    expect(await links.verifyDecisionLink(await sign())).toBeUndefined();
    expect(await links.verifyLogLink(await links.signConfirmLink(claims))).toBeUndefined();
    expect(await createLinks({ keys: [OLD], publicUrl }).verifyLogLink(await sign())).toBeUndefined();
  });

  it('lead to the form', () => expect(links.logUrl('a.b.c')).toBe(`${publicUrl}/log/a.b.c`));
});

describe('decision links', () => {
  const links = createLinks({ keys: [NEW], publicUrl });
  const sign = (): Promise<string> => links.signDecisionLink({ site: asked.site, ticketId: asked.ticketId }, { decision: asked.decision, who: asked.who, expiresAt: asked.expiresAt });

  it('come back with what was signed', async () => expect(await links.verifyDecisionLink(await sign())).toEqual(asked));

  it('do not confirm, as confirmation links do not decide', async () => {
    expect(await links.verifyConfirmLink(await sign())).toBeUndefined();
    expect(await links.verifyDecisionLink(await links.signConfirmLink(claims))).toBeUndefined();
  });

  it('are refused when another key signed them, when they lack a claim, or when they are for another audience', async () => {
    const signed = (claims: object, audience: string): Promise<string> =>
      new SignJWT({ ...claims, ticket: '48213' }).setProtectedHeader({ alg: 'HS256', kid: NEW.kid }).setAudience(audience).sign(Buffer.from(NEW.secret));
    const { who: _, ...anonymous } = asked;
    expect(await links.verifyDecisionLink(await signed(asked, 'supportway-decision'))).toBeDefined();
    expect(await links.verifyDecisionLink(await signed(asked, 'supportway-link'))).toBeUndefined();
    expect(await links.verifyDecisionLink(await signed(anonymous, 'supportway-decision'))).toBeUndefined();
    expect(await createLinks({ keys: [OLD], publicUrl }).verifyDecisionLink(await sign())).toBeUndefined();
  });

  it('lead to the page of the question', () => expect(links.decisionUrl('a.b.c')).toBe(`${publicUrl}/decide/a.b.c`));
});
