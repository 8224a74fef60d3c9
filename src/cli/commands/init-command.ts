import type { Given } from '../command-options.ts';
import type { AddCommand } from './command.ts';

export const addInitCommand: AddCommand = (program, { terminal, ended }) => {
  program
    .command('init <dir>')
    .description('make a record in a folder; without a codebook, write one to start from')
    .option('--codebook <file>', 'the YAML file with parties, issues and alternatives')
    .action(async (dir: string, given: Given) =>
      ended(await (await import('../actions/init-action.ts')).init(dir, given, terminal)),
    );
};
