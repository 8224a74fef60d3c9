import { BRIEF_FORMS } from '../../render/brief-forms.ts';
import type { Given } from '../command-options.ts';
import { formatOption, outputOption, recordOption, type AddCommand } from './command.ts';

export const addBriefCommand: AddCommand = (program, { terminal, ended }) => {
  program
    .command('brief [path...]')
    .description(
      'print the brief of the record, or of reports that are not kept: what is new, where each party stands, on whose word',
    )
    .option('--since <date>', 'first day of what counts as new, YYYY-MM-DD')
    .addOption(formatOption(Object.keys(BRIEF_FORMS), 'terminal'))
    .addOption(outputOption())
    .addOption(recordOption())
    .action(async (paths: string[], given: Given) =>
      ended(await (await import('../actions/brief-action.ts')).brief(paths, given, terminal)),
    );
};
