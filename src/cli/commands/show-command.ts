import type { Given } from '../command-options.ts';
import { recordOption, type AddCommand } from './command.ts';

export const addShowCommand: AddCommand = (program, { terminal, ended }) => {
  program
    .command('show <id>')
    .description('show a report with its marks, or a statement with its renditions; the beginning of an id is enough')
    .addOption(recordOption())
    .action(async (id: string, given: Given) =>
      ended(await (await import('../actions/show-action.ts')).show(id, given, terminal)),
    );
};
