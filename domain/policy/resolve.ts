import type { PolicyDocument } from './document';
import type { Person, SitePolicy, TicketSettings } from './settings';

const DAY_MS = 86_400_000;

/**
 * What the workflows get from a checked policy. `versionOf` turns its content into a short hash: two files with
 * the same meaning have the same version, whatever their comments and lay-out.
 */
export function resolvePolicy(document: PolicyDocument, versionOf: (content: string) => string): SitePolicy {
  const content = {
    process: document.process,
    settings: settingsOf(document),
    matrix: document.matrix,
    people: document.people,
    desk: { teamName: document.team.name },
    notices: document.notices,
  };
  const version = versionOf(JSON.stringify(content));
  return { ...content, version, settings: { ...content.settings, version } };
}

function settingsOf(document: PolicyDocument): Omit<TicketSettings, 'version'> {
  const { acknowledgment, window, ladder, tripReport, prices } = document;
  return {
    calendar: document.calendar,
    ...(document.from === undefined ? {} : { from: document.from }),
    acknowledgment: { withinMs: acknowledgment.within, warnAt: acknowledgment.warnAt },
    window: { withinMs: window.within, warnAt: window.warnAt },
    ladder: {
      followUpMs: ladder.followUp,
      finalMs: ladder.final,
      spacingMs: ladder.spacing,
      closeMs: ladder.close,
      patientAbout: ladder.patientAbout,
    },
    engineeringChaseMs: document.engineering.chaseEvery,
    chase: chaseOf(document),
    tripReport: { withinDays: tripReport.within, warnAt: tripReport.warnAt },
    article: articleOf(document),
    noteWithinMs: document.notes.within,
    poRequired: document.purchaseOrder.required,
    currency: prices.currency,
    priceValidMs: prices.validFor,
    tellOrders: document.orders.tellCustomer,
    confirmLinkDays: document.confirmLink.validFor / DAY_MS,
    graceMs: document.grace,
    enforce: document.enforce,
    automaticReplySubjects: document.automaticReplies.subjects,
    requiredToClose: document.closing.requiredFields,
    triager: document.triager,
    owner: document.owner,
    limitsTickets: Object.values(document.people).some(({ capacity }) => capacity !== undefined),
    people: Object.fromEntries(Object.entries(document.people).map(([key, person]) => [key, onTicket(person)])),
  };
}

const chaseOf = ({ chase }: PolicyDocument): TicketSettings['chase'] => ({
  salesDays: chase.sales,
  rgaDays: chase.rga,
  invoiceDays: chase.invoice,
  projectDays: chase.project,
  orderDays: chase.order,
  priceMs: chase.price,
  guidanceMs: chase.guidance,
});

const articleOf = ({ article }: PolicyDocument): TicketSettings['article'] => ({
  ownerDays: article.owner,
  managerDays: article.manager,
  urgentDays: article.urgent,
  owedBy: article.owedBy,
});

const onTicket = ({ name, roles, group, skills }: Person): TicketSettings['people'][string] => ({
  name,
  roles,
  ...(group === undefined ? {} : { group }),
  ...(skills === undefined ? {} : { skills }),
});
