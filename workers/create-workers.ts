import type { NativeConnection, Worker, WorkflowBundleOption } from '@temporalio/worker';
import { createDeskActivities } from '../activities/desk-activities';
import { createOfficeActivities } from '../activities/office-activities';
import type { PartsCatalogue } from '../activities/parts-port';
import { createRender } from '../activities/render';
import type { Templates } from '../activities/render';
import type { TicketWaker } from '../activities/sweep-desk';
import { createJsonLinesArchive } from '../integrations/archive/json-lines';
import { createNetSuite } from '../integrations/netsuite/erp';
import { createChat } from '../integrations/notify/chat';
import { createMailNotices } from '../integrations/notify/mail';
import { openCsvCatalogue } from '../integrations/parts/csv-catalogue';
import { chatWebhookOf, ConfigError, erpConnectionOf } from '../runtime/config';
import type { WorkerConfig } from '../runtime/config';
import { createLinks } from '../runtime/links';
import { createSiteClock } from '../runtime/site-clock';
import type { Logger } from 'pino';
import { createProcessOf, createSiteDirectory, createSiteDoor, createSitePort, createSiteTasks, startLogged, tellMatched, wakeSwept } from '../runtime/temporal';
import type { Temporal } from '../runtime/temporal';
import { createDeskWorker } from './desk-worker';
import { createDesks } from './desks';
import { createOfficeWorker } from './office-worker';
import { createWorkflowWorker } from './workflow-worker';

export interface WorkerDeps {
  readonly config: WorkerConfig;
  /** The client that activities ask sites with. */
  readonly temporal: Temporal;
  readonly connection: NativeConnection;
  readonly workflowBundle: WorkflowBundleOption;
  readonly templates: Templates;
  readonly log: Logger;
}

export interface Workers {
  readonly all: readonly Worker[];
  readonly close: () => void;
}

/** Wires the adapters to the ports and makes one worker for each queue; nothing runs yet. */
export async function createWorkers({ config, temporal, connection, workflowBundle, templates, log }: WorkerDeps): Promise<Workers> {
  const policies = createSiteDirectory(createSiteDoor(temporal.client));
  const links = createLinks(config.links);
  const notices = createMailNotices(config.mail);
  const render = createRender({
    templates,
    policies,
    signLink: async (ref, link) => ('decision' in link ? links.decisionUrl(await links.signDecisionLink(ref, link)) : links.confirmUrl(await links.signConfirmLink({ ...ref, ...link }))),
  });
  const processOf = createProcessOf(temporal.client);
  const desks = createDesks(config.desk, policies);
  const waker: TicketWaker = { wake: (...found) => wakeSwept(temporal.client, processOf, ...found) };
  const clock = createSiteClock(config.desk.kind === 'sandbox' ? { sandboxUrl: config.desk.sandboxUrl } : {});
  const office = createOfficeActivities({
    site: createSitePort(temporal.client),
    policies,
    render,
    notices,
    chat: createChat({ webhookOf: (site) => chatWebhookOf(config.chat, site) }),
    archive: createJsonLinesArchive(config.archiveFile),
    erp: createNetSuite({ connectionOf: (site) => erpConnectionOf(config.erp, site) }),
    parts: await catalogueOf(config, log),
    tasks: createSiteTasks(temporal.client),
    starter: { begin: (ref, handover, clock) => startLogged(temporal.client, processOf, ref, handover, clock) },
    teller: { matched: (...told) => tellMatched(temporal.client, ...told) },
  });
  const { namespace } = temporal;
  const all = await Promise.all([
    createWorkflowWorker({ connection, namespace, workflowBundle, maxCachedWorkflows: config.maxCachedWorkflows }),
    createDeskWorker({ connection, namespace, activities: createDeskActivities({ ...desks, render, waker, clock }) }),
    createOfficeWorker({ connection, namespace, activities: office }),
  ]);
  return { all, close: () => notices.close() };
}

/** A parts file that cannot be used at the start is a mistake of the configuration; a later one leaves the last in use. */
const catalogueOf = ({ partsFile }: WorkerConfig, log: Logger): Promise<PartsCatalogue> =>
  openCsvCatalogue(partsFile, (problem) => log.error({ problem }, 'the parts file cannot be used: the last one that could stays in use')).catch((error: unknown) => {
    throw new ConfigError([error instanceof Error ? error.message : String(error)]);
  });
