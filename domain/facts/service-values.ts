import type { VisitPath } from './words';

/** The facts of the service track. Money is in the policy's currency unless it says otherwise. */
export interface ServiceFacts {
  readonly routedToSales: { readonly note?: string };
  readonly distributor: { readonly name: string };
  readonly authorization: { readonly by?: string; readonly reference?: string };
  readonly project: { readonly number: string };
  readonly serviceCallNumber: { readonly number: string };
  readonly billing: { readonly billable: boolean; readonly reason?: string };
  /** Bound to the billing decision with that number. */
  readonly billingApproval: { readonly billing: number; readonly billable: boolean; readonly words: string };
  readonly estimate: { readonly amount: number; readonly currency: string; readonly number?: string };
  /** `estimate`: the number of the estimate that stood when it came. */
  readonly purchaseOrder: { readonly number: string; readonly amount?: number; readonly estimate?: number };
  /** `date` is a day, as 2026-03-12. `who` is a roster key. `moves`: the number of the visit that it takes the place of. */
  readonly visit: { readonly date: string; readonly path: VisitPath; readonly who: string; readonly time?: string; readonly moves?: number };
  /** Of the six facts before a visit, those that were lost. */
  readonly visitHeld: { readonly visit: number; readonly lost: readonly string[] };
  readonly visitResumed: { readonly visit: number };
  readonly visitCancelled: { readonly visit: number; readonly reason: string };
  readonly jobPack: { readonly visit: number };
  readonly dateAccepted: { readonly visit: number; readonly words?: string };
  readonly visitStarted: { readonly visit: number };
  readonly visitCompleted: { readonly visit: number; readonly note?: string };
  readonly tripReport: { readonly visit: number; readonly text: string };
  readonly invoice: { readonly number: string; readonly amount?: number };
  readonly projectClosed: { readonly note?: string };
}
