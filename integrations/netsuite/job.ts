import * as v from 'valibot';
import { ErpError, type ErpProject } from '../../activities/erp-port';
import type { NetSuiteConnection } from './connection';

const Text = v.pipe(v.union([v.string(), v.number()]), v.transform(String));
const Reference = v.nullish(v.looseObject({ id: Text }));

/** A project, which the record service calls `job`. */
const Job = v.looseObject({ id: Text, entityId: Text, entityStatus: Reference, status: Reference });
export type Job = v.InferOutput<typeof Job>;

const SERVICE_CALL_FIELD = 'custentity_service_call';
/** 1 = Closed, 2 = In Progress, 3 = Not Awarded, 4 = Pending, 5 = Awarded: https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/section_3795306517.html */
const CLOSED = '1';
/** NetSuite's own limits of `companyName` and `comments`. */
const LONGEST_NAME = 83;
const LONGEST_COMMENT = 999;

export const jobByExternalId = (externalId: string): string => `job/eid:${encodeURIComponent(externalId)}`;

export function jobOf(record: unknown): Job {
  const parsed = v.safeParse(Job, record);
  if (!parsed.success) throw new ErpError('unreachable', `NetSuite's project has an unexpected shape (${v.getDotPath(parsed.issues[0]) ?? 'body'}: ${parsed.issues[0].message})`);
  return parsed.output;
}

/** A project without a Service Call Number of its own goes by its project number. */
export function projectOf(job: Job, { serviceCallField = SERVICE_CALL_FIELD }: NetSuiteConnection): ErpProject {
  const serviceCall = v.safeParse(v.pipe(Text, v.trim(), v.minLength(1)), job[serviceCallField]);
  return { recordId: job.id, number: job.entityId, serviceCallNumber: serviceCall.success ? serviceCall.output : job.entityId };
}

/**
 * NetSuite numbers the project itself. The customer goes into the comments, because the record service does not let
 * anybody set a project's customer: https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/article_83090456314.html
 */
export function newJob(order: { readonly title: string; readonly customer: string }, { subsidiary }: NetSuiteConnection): object {
  return {
    companyName: order.title.slice(0, LONGEST_NAME),
    comments: `Customer: ${order.customer}`.slice(0, LONGEST_COMMENT),
    ...(subsidiary === undefined ? {} : { subsidiary: { id: subsidiary } }),
  };
}

/** The change that closes a project, or undefined for one that is closed. Accounts show its status as `entityStatus` or as `status`. */
export function closing(job: Job, { closedStatus = CLOSED }: NetSuiteConnection): object | undefined {
  const field = 'entityStatus' in job ? 'entityStatus' : 'status';
  return job[field]?.id === closedStatus ? undefined : { [field]: { id: closedStatus } };
}
