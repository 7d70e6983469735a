/** Where a Zoho Desk account is and who we are there. The agent who granted the refresh token is the service identity. */
export interface ZohoConnection {
  /** Root of the API, in the account's data centre: `https://desk.zoho.in/api/v1`. */
  readonly baseUrl: string;
  /** What the token endpoint stands under: `https://accounts.zoho.in/oauth/v2`. */
  readonly accountsUrl: string;
  /** The keys that webhooks are signed with: `https://desk.zoho.in/.well-known/jwks.json`. */
  readonly jwksUrl: string;
  readonly orgId: string;
  /** Tickets of any other department are not ours. Absent: the account has one department. */
  readonly departmentId?: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
  readonly webhookId: string;
  /** Goes with every write; a subscription with this `ignoreSourceId` does not announce our own saves. */
  readonly sourceId: string;
  /** The address that replies come from; one of the department's own. */
  readonly supportAddress: string;
}
