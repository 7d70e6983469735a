import type { NativeConnection, Worker, WorkflowBundleOption } from '@temporalio/worker';
import { createDeskActivities } from '../activities/desk-activities';
import { createOfficeActivities } from '../activities/office-activities';
import { createRender } from '../activities/render';
import type { Templates } from '../activities/render';
import { createJsonLinesArchive } from '../integrations/archive/json-lines';
import { createMailNotices } from '../integrations/notify/mail';
import { createZendeskDesk } from '../integrations/zendesk/desk';
import { connectionOf } from '../runtime/config';
import type { WorkerConfig } from '../runtime/config';
import { createLinks } from '../runtime/links';
import { createSiteDirectory, createSiteDoor, createSitePort } from '../runtime/temporal';
import type { Temporal } from '../runtime/temporal';
import { createDeskWorker } from './desk-worker';
import { createOfficeWorker } from './office-worker';
import { createWorkflowWorker } from './workflow-worker';

export interface WorkerDeps {
  readonly config: WorkerConfig;
  /** The client that activities ask sites with. */
  readonly temporal: Temporal;
  readonly connection: NativeConnection;
  readonly workflowBundle: WorkflowBundleOption;
  readonly templates: Templates;
}

export interface Workers {
  readonly all: readonly Worker[];
  readonly close: () => void;
}

/** Wires the adapters to the ports and makes one worker for each queue; nothing runs yet. */
export async function createWorkers({ config, temporal, connection, workflowBundle, templates }: WorkerDeps): Promise<Workers> {
  const policies = createSiteDirectory(createSiteDoor(temporal.client));
  const links = createLinks(config.links);
  const notices = createMailNotices(config.mail);
  const render = createRender({
    templates,
    policies,
    confirmLink: async (ref, link) => links.confirmUrl(await links.signConfirmLink({ ...ref, ...link })),
  });
  const desk = createZendeskDesk({ connectionOf: (site) => deskConnection(config, site), policies, now: Date.now });
  const office = createOfficeActivities({ site: createSitePort(temporal.client), policies, render, notices, archive: createJsonLinesArchive(config.archiveFile) });
  const { namespace } = temporal;
  const all = await Promise.all([
    createWorkflowWorker({ connection, namespace, workflowBundle, maxCachedWorkflows: config.maxCachedWorkflows }),
    createDeskWorker({ connection, namespace, activities: createDeskActivities({ desk, render }) }),
    createOfficeWorker({ connection, namespace, activities: office }),
  ]);
  return { all, close: () => notices.close() };
}

function deskConnection(config: WorkerConfig, site: string): NonNullable<ReturnType<typeof connectionOf>> {
  const found = connectionOf(config.desk, site);
  if (!found) throw new Error(`no desk is configured for the site ${site}`);
  return found;
}
