export { digestMail } from './digest/digest-mail.workflow';
export { digest } from './digest/digest.workflow';
export { request } from './request/request.workflow';
export { site } from './site/site.workflow';
export { bestpackTicket } from './ticket/bestpack.workflow';
export { partsTrack } from './tracks/parts.workflow';
export { serviceTrack } from './tracks/service.workflow';
export { technicalTrack } from './tracks/technical.workflow';
