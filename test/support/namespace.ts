import { randomUUID } from 'node:crypto';
import type { Connection } from '@temporalio/client';
import { SEARCH_ATTRIBUTES } from '../../contracts/temporal/search-attributes';
import { registerSearchAttributes } from '../../runtime/engine/search-attributes';

type Retention = NonNullable<Parameters<Connection['workflowService']['registerNamespace']>[0]['workflowExecutionRetentionPeriod']>;

const ONE_DAY = { seconds: 86_400 } as unknown as Retention;

/** A namespace of its own with our search attributes; usable at once, about 25 ms. */
export async function freshNamespace(connection: Connection): Promise<string> {
  const namespace = `bench-${randomUUID()}`;
  await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: ONE_DAY });
  await registerSearchAttributes(connection, namespace, SEARCH_ATTRIBUTES);
  return namespace;
}
