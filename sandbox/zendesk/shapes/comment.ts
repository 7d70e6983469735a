import type { TicketComment } from '../../desk/conversation';
import { isoSeconds } from '../../state/clock';

export const commentToWire = ({ audit, event }: TicketComment): Record<string, unknown> => ({
  ...event,
  audit_id: audit.id,
  via: audit.via,
  created_at: isoSeconds(audit.at),
  metadata: audit.metadata,
});
