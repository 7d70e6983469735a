/** Where a NetSuite account is and who we are there: an integration record with a certificate mapped to it. */
export interface NetSuiteConnection {
  /** Without a path: `https://1234567.suitetalk.api.netsuite.com`. */
  readonly baseUrl: string;
  readonly clientId: string;
  /** The id that NetSuite gave the certificate: the key id of our assertions. */
  readonly certificateId: string;
  /** PEM of the certificate's private key: RSA, or EC on P-256, P-384 or P-521. */
  readonly privateKey: string;
  /** Internal id of the subsidiary of new projects; accounts with more than one require it. */
  readonly subsidiary?: string;
  /** Field of a project that holds the Service Call Number; absent: `custentity_service_call`. */
  readonly serviceCallField?: string;
  /** Internal id of the project status that means closed; absent: 1, NetSuite's own "Closed". */
  readonly closedStatus?: string;
}
