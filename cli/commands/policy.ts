import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { CommandError } from '../io';
import type { Io } from '../io';
import { describeDiff } from '../policy/describe-diff';
import { previewTemplates } from '../policy/preview-templates';
import type { Preview } from '../policy/preview-templates';
import { putPolicy } from '../policy/put-policy';
import { soundPolicy } from '../policy/sound-policy';
import { forStaff, siteOption, staffApi } from '../staff';
import type { StaffOptions } from '../staff';

/** `policy check|diff|adopt|preview`: the policy file and the texts. */
export function policyCommand(io: Io): Command {
  const policy = new Command('policy').description('policy files and texts');
  policy
    .command('check <file>')
    .description('says everything that is wrong with a policy file, and changes nothing')
    .action(async (file: string) => {
      const { process, version, people } = await soundPolicy(file);
      io.out(`${file} is a sound policy of ${process}: version ${version}, ${Object.keys(people).length} people.`);
    });
  forStaff(policy.command('diff <file>'))
    .description('what the file would change at a running site, and for which open tickets')
    .action(async (file: string, { site, as }: StaffOptions) => {
      const after = await soundPolicy(file);
      for (const line of describeDiff(await staffApi(io).site(site, as), after)) io.out(line);
    });
  policy
    .command('adopt <file>')
    .description('brings the file into force at a running site; its owner alone may')
    .addOption(siteOption())
    .addOption(new Option('--as <key>', 'who does it, by roster key; the owner that the file names without it'))
    .action((file: string, options: { readonly site: string; readonly as?: string }) => adopt(io, file, options));
  policy
    .command('preview [text]')
    .description('the texts of policies/templates with example values, or one of them; and what is wrong with them')
    .action((text: string | undefined) => preview(io, previewTemplates(join(io.folder, 'policies', 'templates'), text)));
  return policy;
}

async function adopt(io: Io, file: string, { site, as }: { readonly site: string; readonly as?: string }): Promise<void> {
  const { settings } = await soundPolicy(file);
  const { version, changed } = await putPolicy(io, { site, as: as ?? settings.owner }, await readFile(file, 'utf8'));
  io.out(changed.length === 0 ? `Nothing changes: ${site} runs by this policy already (version ${version}).` : `${site} runs by version ${version} now:`);
  for (const line of changed) io.out(`  ${line}`);
}

function preview(io: Io, previews: readonly Preview[]): void {
  for (const { name, text } of previews) if (text !== undefined) io.out(`── ${name} ──\n${text}\n`);
  const faulty = previews.filter(({ faults }) => faults.length > 0);
  if (faulty.length === 0) return;
  throw new CommandError(faulty.map(({ name, faults }) => `${name}.md cannot be sent:\n${faults.map((fault) => `  ${fault}`).join('\n')}`).join('\n'));
}
