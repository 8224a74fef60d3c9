import type { Given } from '../command-options.ts';
import { recordOption, type AddCommand } from './command.ts';

export const addCheckCommand: AddCommand = (program, { terminal, ended }) => {
  program
    .command('check')
    .description('check that every id resolves, every span cuts the words it claims, and every report is what it was')
    .option('--derived', 'only that what is kept of the comparison is what the reports give when they are compared again')
    .option('--sizes', 'only how much room each part of the record takes')
    .addOption(recordOption())
    .action(async (given: Given) => ended(await (await import('../actions/check-action.ts')).check(given, terminal)));
};
