export { site } from './site/site.workflow';
export { bestpackTicket } from './ticket/bestpack.workflow';
export { technicalTrack } from './tracks/technical.workflow';
