import type { Given } from '../../command-options.ts';
import { recordOption, type AddCommand } from '../command.ts';

export const addExportCommand: AddCommand = (program, { terminal, ended }) => {
  program
    .command('export <file>')
    .description(
      'write what persons have coded, and a project that came in as it was, as a .dna file for Discourse Network Analyzer 3',
    )
    .option('--password <words>', 'the password of coders that are added', 'readout')
    .addOption(recordOption())
    .action(async (path: string, given: Given) =>
      ended(await (await import('../../actions/exchange/export-action.ts')).exportProject(path, given, terminal)),
    );
};
