import { Option } from 'commander';
import type { Given } from '../command-options.ts';
import { recordOption, type AddCommand } from './command.ts';

export const addAddCommand: AddCommand = (program, { terminal, ended }) => {
  program
    .command('add <path...>')
    .description('read reports and add them: files, folders, patterns within quotation marks, - for standard input')
    .addOption(recordOption())
    .addOption(new Option('--threads <n>', 'threads that read; as many as there are processors').argParser(Number))
    .action(async (paths: string[], given: Given) =>
      ended(await (await import('../actions/add-action.ts')).addReports(paths, given, terminal)),
    );
};
