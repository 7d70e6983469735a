import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type JSONWebKeySet, type JWK } from 'jose';
import type { Records } from '../../state/record-file';

const KEPT_AS = 'zoho-signing-key';
const ALGORITHM = 'RS256';
const HOLDS_FOR = '5m';

export interface Signer {
  /** The JWT that comes with a webhook request; it does not cover the body. */
  readonly sign: (orgId: string, webhookId: string) => Promise<string>;
  /** The public half, for whoever verifies. */
  readonly keys: () => Promise<JSONWebKeySet>;
}

type SigningKey = JWK & { readonly kid: string };

async function newKey(records: Records): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const key: SigningKey = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: ALGORITHM, use: 'sig' };
  records.put(KEPT_AS, key);
  return key;
}

/** One RSA key for all desks of the sandbox, made at the first need and kept over a restart. */
export function openSigner(records: Records): Signer {
  let made: Promise<SigningKey> | undefined;
  const keyPair = (): Promise<SigningKey> => (made ??= Promise.resolve((records.loaded.get(KEPT_AS) as SigningKey | undefined) ?? newKey(records)));
  return {
    sign: async (orgId, webhookId) => {
      const key = await keyPair();
      return new SignJWT()
        .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT', kid: key.kid })
        .setIssuer(`orgId:${orgId}`)
        .setAudience(`webhookId:${webhookId}`)
        .setIssuedAt()
        .setExpirationTime(HOLDS_FOR)
        .sign(await importJWK(key, ALGORITHM));
    },
    keys: async () => {
      const { kty, n, e, kid, alg, use } = await keyPair();
      return { keys: [{ kty, n, e, kid, alg, use } as JWK] };
    },
  };
}
