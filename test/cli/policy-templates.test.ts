import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { previewTemplates } from '../../cli/policy/preview-templates';
import { exampleOf } from '../../cli/policy/template-examples';
import { templateFaults } from '../../cli/policy/template-faults';
import { TEMPLATE_VALUES } from '../../cli/policy/template-values';

const FOLDER = join(__dirname, '../../policies/templates');

/** Text and values of each row of the README's table, as its editors read them. */
function documented(): Readonly<Record<string, readonly string[]>> {
  const words = (cell: string): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? '');
  const rows = readFileSync(join(FOLDER, 'README.md'), 'utf8').split('\n').filter((line) => line.startsWith('| `'));
  return Object.fromEntries(
    rows.flatMap((row) => {
      const [, texts = '', , values = ''] = row.split('|');
      return words(texts).map((text) => [text, [...words(values)].sort()]);
    }),
  );
}

describe('the texts that are shipped', () => {
  it('can all be sent', () => {
    expect(previewTemplates(FOLDER).filter(({ faults }) => faults.length > 0)).toEqual([]);
  });

  it.each(previewTemplates(FOLDER).map(({ name, text }) => [name, text]))('%s reads like a letter: no gaps, nothing left over', (_name, text) => {
    expect(text).not.toMatch(/\{\{|\n{3,}|[ \t]\n|<\w+>/);
  });

  it('are given what their README says', () => {
    const given = Object.fromEntries(Object.entries(TEMPLATE_VALUES).map(([name, { needs, may }]) => [name, [...needs, ...may].sort()]));
    expect(given).toEqual(documented());
  });

  it('have an example of every value', () => {
    const given = Object.entries(TEMPLATE_VALUES).flatMap(([text, { needs, may }]) => [...needs, ...may].map((value) => [text, value] as const));
    expect(given.filter(([text, value]) => exampleOf(text, value) === undefined)).toEqual([]);
  });
});

describe('what is wrong with a text', () => {
  it.each([
    ['quote', 'It is {{price}} {{#nothing}}x{{/nothing}}', ['unknown value "nothing"']],
    ['estimate', 'No. {{number}}', ['"number" is not always there: put what needs it between {{#number}} and {{/number}}']],
    ['estimate', '{{#number}}No. {{number}}{{/number}}{{^number}}{{amount}}{{/number}}', []],
    ['estimate', '{{^number}}No. {{number}}{{/number}}', ['"number" is not always there']],
    ['closing', '{{customer}} {{{team}}} {{&ticket}} {{! aside }}', []],
    ['closing', '{{> footer}}', ['{{>footer}} is not possible here']],
    ['closing', '{{#team}}', ['Unclosed section "team"']],
    ['notice-rga', '{{finding}}', ['it must begin with a line "Subject: …"']],
    ['request', 'Subject: {{subject}}\n\n{{concern}} {{ticket}}', ['unknown value "subject"', 'unknown value "ticket"']],
    ['request-final', '{{concern}} {{token}}', ['it must begin with a line "Subject: …"']],
    ['closeing', 'x', ['no text of this name is ever sent; did you mean "closing"?']],
  ])('%s: %s', (name, text, faults) => {
    expect(templateFaults(name, text)).toEqual(faults.map((fault): unknown => expect.stringContaining(fault)));
  });
});
