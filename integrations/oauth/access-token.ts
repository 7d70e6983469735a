/** A token as a server granted it. */
export interface Grant {
  readonly token: string;
  readonly lifeMs: number;
}

export interface AccessToken {
  current(): Promise<string>;
  /** Forgets this token, if it is still the one in use: the server refused it. */
  drop(token: string): void;
}

/** The share of its life after which a token is renewed: 25 of 30 minutes. */
const RENEW_AFTER = 5 / 6;

interface Held {
  readonly token: string;
  readonly renewAt: number;
}

/**
 * One OAuth token for all callers of a site (client credentials: no refresh token, so renewing locks nobody out),
 * asked for once however many need it at the same time. Fails as the grant does.
 */
export function createAccessToken(grant: () => Promise<Grant>, now: () => number): AccessToken {
  let held: Held | undefined;
  let asking: Promise<Held> | undefined;

  const renew = async (): Promise<Held> => {
    try {
      const asked = now();
      const { token, lifeMs } = await grant();
      held = { token, renewAt: asked + lifeMs * RENEW_AFTER };
      return held;
    } finally {
      asking = undefined;
    }
  };

  return {
    async current() {
      if (held && now() < held.renewAt) return held.token;
      asking ??= renew();
      return (await asking).token;
    },
    drop(token) {
      if (held?.token === token) held = undefined;
    },
  };
}
