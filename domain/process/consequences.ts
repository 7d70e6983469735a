import type { Case } from '../actions/case';
import { nameOf } from '../actions/case';
import type { Effect } from '../effects';
import type { Fact } from '../facts/fact';
import { assigneeOf, openEscalation } from '../facts/readings';
import { intentId } from '../intents';

const tell = (kind: string, f: Fact, to: readonly string[], values: Readonly<Record<string, string>> = {}): Effect => ({
  do: 'tell',
  id: intentId(kind, f.name, f.n),
  to,
  template: `notice-${kind}`,
  values,
});

/** What a recorded fact makes somebody need to know. `theCase` already contains it. */
export function consequences(f: Fact, theCase: Case): readonly Effect[] {
  const { facts, settings } = theCase;
  switch (f.name) {
    case 'assignment': {
      const { to, reason } = f.value as Fact<'assignment'>['value'];
      return to === f.by ? [] : [tell('assigned', f, [to], { reason })];
    }
    case 'escalation':
      return [tell('escalated', f, [settings.owner], { assignee: nameOf(f.by, settings) })];
    case 'returned': {
      const before = assigneeOf(facts);
      if (before === undefined) return [];
      return [{ do: 'choose', id: intentId('choose', 'returned', f.n), wish: { prefer: before } }, tell('returned', f, [before])];
    }
    // The matrix is asked anew, also where nobody was free before.
    case 'triage':
      return f.n > 1 ? [{ do: 'choose', id: intentId('choose', 'triage', f.n) }] : [];
    case 'handedOver':
      return [{ do: 'choose', id: intentId('choose', 'handed-over', f.n), wish: { except: (f.value as Fact<'handedOver'>['value']).from } }];
    case 'customerReplied': {
      const { text, automatic } = f.value as Fact<'customerReplied'>['value'];
      if (automatic) return [];
      const technician = assigneeOf(facts) ?? settings.triager;
      return [tell('reply-waiting', f, openEscalation(facts) ? [settings.owner, technician] : [technician], { text })];
    }
    default:
      return [];
  }
}
