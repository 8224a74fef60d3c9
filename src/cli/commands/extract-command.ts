import type { Given } from '../command-options.ts';
import type { AddCommand } from './command.ts';

export const addExtractCommand: AddCommand = (program, { terminal, ended }) => {
  program
    .command('extract <file...>')
    .description('print what is read in each report as one line of JSON; needs no record')
    .option('--codebook <file>', 'also resolve parties and code positions by this codebook')
    .action(async (paths: string[], given: Given) =>
      ended(await (await import('../actions/extract-action.ts')).extract(paths, given, terminal)),
    );
};
