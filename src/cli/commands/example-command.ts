import type { AddCommand } from './command.ts';

export const addExampleCommand: AddCommand = (program, { terminal, ended }) => {
  program
    .command('example')
    .description('read the coverage of the river talks that comes with Readout, and print its brief')
    .action(async () => ended(await (await import('../actions/example-action.ts')).example(terminal)));
};
