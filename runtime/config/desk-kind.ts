import type { ProcessName } from '../../domain/policy/settings';

export type DeskKind = 'zendesk' | 'zoho';

/** Which helpdesk each process is written for. */
export const DESK_OF_PROCESS: Readonly<Record<ProcessName, DeskKind>> = { bestpack: 'zendesk', 'l1-desk': 'zoho', 'amc-desk': 'zoho' };


export const DESK_NAMES: Readonly<Record<DeskKind, string>> = { zendesk: 'Zendesk', zoho: 'Zoho Desk' };
