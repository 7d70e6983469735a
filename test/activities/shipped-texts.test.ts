import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRender, type Templates } from '../../activities/render';
import { ESCALATION_HEADINGS, RCCA_HEADINGS, readHeadedNote } from '../../domain/actions/headed-note';
import type { SitePolicy } from '../../domain/policy/settings';
import { readTemplates } from '../../workers/templates';

const FOLDER = join(__dirname, '../../policies/templates');
const REF = { site: 'bestpack', ticketId: '1001' };
const COMMON = ['subject', 'customer', 'assignee', 'step'];

/** The values that the README promises for each text. */
function documented(): Readonly<Record<string, readonly string[]>> {
  const rows = readFileSync(join(FOLDER, 'README.md'), 'utf8').split('\n').filter((line) => line.startsWith('| `'));
  return Object.fromEntries(
    rows.flatMap((row) => {
      const [, texts = '', , values = ''] = row.split('|');
      const words = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? '');
      return words(texts).map((text) => [text, words(values)] as const);
    }),
  );
}

function renderWith(templates: Templates) {
  return createRender({
    templates,
    policies: { policyOf: () => Promise.resolve({ desk: { teamName: 'BestPack Support' } } as SitePolicy) },
    signLink: () => Promise.resolve('https://support.example/confirm/x'),
  });
}

const valuesFor = (names: readonly string[]) => Object.fromEntries([...COMMON, ...names].map((name) => [name, `<${name}>`]));

/** A text as it goes out: a mail to a customer or to the team, or a comment. */
async function writtenBy(render: ReturnType<typeof renderWith>, template: string, names: readonly string[]): Promise<string> {
  const wording = { template, values: valuesFor(names) };
  const hasLink = names.includes('link');
  if (template === 'request' || template.startsWith('request-')) return Object.values(await render.mail(REF.site, wording)).join('\n');
  if (!template.startsWith('notice-')) return render.comment(REF, { ...wording, ...(hasLink ? { link: { round: 1, expiresAt: 0 } } : {}) });
  const notice = { id: 'n', to: [], kind: 'k', ...wording, at: 0, ...(hasLink ? { link: { decision: 'd/1', who: 'rita', expiresAt: 0 } } : {}) };
  return Object.values(await render.notice(REF, notice)).join('\n');
}

describe('the texts that are shipped', () => {
  const texts = Object.entries(documented());

  it('are all documented, and nothing else is', () => {
    const files = readdirSync(FOLDER).filter((file) => file !== 'README.md');
    expect(texts.map(([text]) => `${text}.md`).sort()).toEqual(files.sort());
  });

  it.each(texts)('%s: say every value that is documented for them, and need no other', async (text, values) => {
    const written = await writtenBy(renderWith(readTemplates(FOLDER)), text, values);
    for (const value of values) expect(written).toContain(value === 'link' ? 'https://support.example/confirm/x' : `<${value}>`);
    expect(written).not.toMatch(/\{\{|\n{3,}/);
  });

  it('can be read back where they lay out a note under headings', async () => {
    const render = renderWith(readTemplates(FOLDER));
    const escalation = { problem: 'Stops.', tested: 'Sensor.\nFuse.', findings: 'E-17.', question: 'Why?' };
    const note = await render.comment(REF, { template: 'note-escalation', values: { ...valuesFor(['by']), ...escalation } });
    expect(readHeadedNote(note, ESCALATION_HEADINGS)).toEqual(escalation);
    const rcca = { rootCause: 'Worn seal.', correctiveAction: 'New seal.' };
    const returned = await render.comment(REF, { template: 'note-rcca', values: { ...valuesFor(['by']), ...rcca } });
    expect(readHeadedNote(returned, RCCA_HEADINGS)).toEqual(rcca);
  });

  it('are not there under any other name', () => {
    const templates = readTemplates(FOLDER);
    expect(templates.text('README')).toBeUndefined();
    expect(templates.text('welcome')).toBeUndefined();
  });
});
