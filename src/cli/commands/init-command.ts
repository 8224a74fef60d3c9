import type { Given } from '../command-options.ts';
import type { AddCommand } from './command.ts';

export const addInitCommand: AddCommand = (program, { terminal, ended }) => {
  program
    .command('init [dir]')
    .description('make a record in a folder, or on a server; without a codebook, write one to start from')
    .option('--codebook <file>', 'the YAML file with parties, issues and alternatives')
    .option('--record <address>', 'make it on this server, postgresql://name@host/database, and in no folder')
    .action(async (dir: string | undefined, given: Given) =>
      ended(await (await import('../actions/init-action.ts')).init(dir, given, terminal)),
    );
};
