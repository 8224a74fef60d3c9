import type { Given } from '../command-options.ts';
import type { AddCommand } from './command.ts';

export const addExampleCommand: AddCommand = (program, { terminal, ended }) => {
  program
    .command('example')
    .description('read the coverage of the river talks that comes with Readout, print its brief and open its reading room')
    .option('--no-open', 'print and end; where nobody is at a terminal, this is what happens')
    .option('--no-browser', 'only print the address of the room')
    .action(async (given: Given) => ended(await (await import('../actions/example-action.ts')).example(given, terminal)));
};
