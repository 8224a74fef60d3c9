import type { Given } from '../../command-options.ts';
import { recordOption, type AddCommand } from '../command.ts';

export const addMergeCommand: AddCommand = (program, { terminal, ended }) => {
  program
    .command('merge <other>')
    .description('take in what the record of another coder has and this one lacks, and show what both have decided otherwise')
    .addOption(recordOption())
    .action(async (other: string, given: Given) =>
      ended(await (await import('../../actions/exchange/merge-action.ts')).merge(other, given, terminal)),
    );
};
