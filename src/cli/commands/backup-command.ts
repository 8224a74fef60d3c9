import type { Given } from '../command-options.ts';
import { recordOption, type AddCommand } from './command.ts';

export const addBackupCommand: AddCommand = (program, { terminal, ended }) => {
  program
    .command('backup <file>')
    .description('write a copy of the record as it is now, while other commands may be at work on it')
    .addOption(recordOption())
    .action(async (file: string, given: Given) =>
      ended(await (await import('../actions/backup-action.ts')).backup(file, given, terminal)),
    );
};
