import { isoSeconds } from '../../state/clock';
import type { Site, User } from '../../state/model';
import { firstGroupOf } from '../../state/people';

export function userToWire(site: Site, user: User, apiUrl: string): Record<string, unknown> {
  const staff = user.role !== 'end-user';
  return {
    id: user.id,
    url: `${apiUrl}/users/${user.id}.json`,
    name: user.name,
    email: user.email,
    created_at: isoSeconds(user.createdAt),
    updated_at: isoSeconds(user.updatedAt),
    time_zone: 'Pacific Time (US & Canada)',
    iana_time_zone: 'America/Los_Angeles',
    phone: null,
    shared_phone_number: null,
    photo: null,
    locale_id: 1,
    locale: 'en-US',
    organization_id: null,
    role: user.role,
    verified: staff,
    external_id: user.externalId,
    tags: [],
    alias: null,
    active: true,
    shared: false,
    shared_agent: false,
    last_login_at: null,
    two_factor_auth_enabled: null,
    signature: null,
    details: null,
    notes: null,
    role_type: user.role === 'admin' ? 4 : null,
    custom_role_id: null,
    moderator: staff,
    ticket_restriction: staff ? null : 'requested',
    only_private_comments: false,
    restricted_agent: false,
    suspended: false,
    default_group_id: staff ? firstGroupOf(site, user.id) : null,
    report_csv: user.role === 'admin',
    user_fields: {},
  };
}
