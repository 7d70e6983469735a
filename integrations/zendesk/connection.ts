/** Where a Zendesk account is and who we are there. The OAuth client's owner is the service identity. */
export interface ZendeskConnection {
  /** Without a path of the API: `https://acme.zendesk.com`. */
  readonly baseUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Tickets of any other brand are not ours. Absent: the account has one brand. */
  readonly brandId?: string;
  /** Help Center section of new drafts. Absent: the first one. */
  readonly sectionId?: string;
  /** Who may edit new drafts, where the Help Center's plan asks for it. */
  readonly permissionGroupId?: string;
}
