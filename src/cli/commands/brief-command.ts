import { Option } from 'commander';
import { BRIEF_FORMS } from '../../render/brief-forms.ts';
import type { BriefGiven } from '../actions/brief-action.ts';
import { outputOption, recordOption, type AddCommand } from './command.ts';

export const addBriefCommand: AddCommand = (program, { terminal, ended }) => {
  program
    .command('brief [path...]')
    .description(
      'print the brief of the record, or of reports that are not kept: what is new, where each party stands, on whose word',
    )
    .option('--since <date>', 'first day of what counts as new, YYYY-MM-DD')
    .addOption(new Option('--format <form>', 'how').choices(Object.keys(BRIEF_FORMS)).default('terminal'))
    .addOption(outputOption())
    .addOption(recordOption())
    .action(async (paths: string[], given: BriefGiven) =>
      ended(await (await import('../actions/brief-action.ts')).brief(paths, given, terminal)),
    );
};
