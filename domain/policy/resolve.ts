import type { PolicyDocument } from './document';
import { bestpackPart } from './resolve-bestpack';
import { l1Part } from './resolve-l1';
import type { Person, SitePolicy, TicketSettings } from './settings';

const DAY_MS = 86_400_000;

/**
 * What the workflows get from a checked policy. `versionOf` turns its content into a short hash: two files with
 * the same meaning have the same version, whatever their comments and lay-out.
 */
export function resolvePolicy(document: PolicyDocument, versionOf: (content: string) => string): SitePolicy {
  const content = {
    process: document.process,
    settings: { ...ownPart(document), ...commonPart(document) },
    matrix: document.matrix,
    choice: choiceOf(document),
    people: document.people,
    desk: deskOf(document),
    notices: document.notices,
  };
  const version = versionOf(JSON.stringify(content));
  return { ...content, version, settings: { ...content.settings, version } };
}

const ownPart = (document: PolicyDocument) => (document.process === 'bestpack' ? bestpackPart(document) : l1Part(document));

/** The settings that all processes have. */
function commonPart(document: PolicyDocument): Omit<TicketSettings, 'process' | 'version'> {
  const { acknowledgment, ladder } = document;
  return {
    calendar: document.calendar,
    ...(document.from === undefined ? {} : { from: document.from }),
    acknowledgment: { automatic: acknowledgment.automatic, withinMs: acknowledgment.within, warnAt: acknowledgment.warnAt },
    ladder: {
      followUpMs: ladder.followUp,
      finalMs: ladder.final,
      spacingMs: ladder.spacing,
      closeMs: ladder.close,
      patientAbout: ladder.patientAbout,
    },
    countsTickets: choiceOf(document) === 'leastLoaded' || Object.values(document.people).some(({ capacity }) => capacity !== undefined),
    confirmLinkDays: document.confirmLink.validFor / DAY_MS,
    graceMs: document.grace,
    enforce: document.enforce,
    automaticReplySubjects: document.automaticReplies.subjects,
    triager: document.triager,
    owner: document.owner,
    people: Object.fromEntries(Object.entries(document.people).map(([key, person]) => [key, onTicket(person)])),
  };
}

/** The matrix of `bestpack` is a fallback order and nothing else. */
const choiceOf = (document: PolicyDocument): SitePolicy['choice'] => (document.process === 'bestpack' ? 'inOrder' : document.choice);

function deskOf(document: PolicyDocument): SitePolicy['desk'] {
  const { name } = document.team;
  const address = document.process === 'bestpack' ? undefined : document.team.address;
  return { teamName: name, ...(address === undefined ? {} : { address }) };
}

const onTicket = ({ name, roles, group, skills }: Person): TicketSettings['people'][string] => ({
  name,
  roles,
  ...(group === undefined ? {} : { group }),
  ...(skills === undefined ? {} : { skills }),
});
