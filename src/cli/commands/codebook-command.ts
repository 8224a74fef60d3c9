import type { Given } from '../command-options.ts';
import { outputOption, recordOption, type AddCommand } from './command.ts';

export const addCodebookCommand: AddCommand = (program, { terminal, ended }) => {
  const codebook = program.command('codebook').description('draft the codebook from the reports, and try what it catches');
  codebook
    .command('propose')
    .description(
      'draft parties, issues and alternatives from the reports: into codebook.yaml where there is none yet, else on the screen',
    )
    .addOption(outputOption())
    .addOption(recordOption())
    .action(async (given: Given) =>
      ended(await (await import('../actions/codebook-action.ts')).proposeCodebook(given, terminal)),
    );
  codebook
    .command('try')
    .description('show what each issue and alternative of the codebook catches, near misses, and what it misses')
    .option('--alternative <id>', 'only this alternative')
    .addOption(recordOption())
    .action(async (given: Given) => ended(await (await import('../actions/codebook-action.ts')).tryCodebook(given, terminal)));
  for (const command of codebook.commands) command.exitOverride().configureOutput(program.configureOutput());
};
