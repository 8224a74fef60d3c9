import type { Given } from '../command-options.ts';
import { recordOption, type AddCommand } from './command.ts';

export const addUndoCommand: AddCommand = (program, { terminal, ended }) => {
  program
    .command('undo')
    .description('take back the last decision; it stays in the record as taken back')
    .argument('[review]', 'the decision to take back, when it is not the last')
    .option('--note <text>', 'why')
    .option('--who <name>', 'who takes it back')
    .addOption(recordOption())
    .action(async (id: string | undefined, given: Given) =>
      ended(await (await import('../actions/undo-action.ts')).undo(id, given, terminal)),
    );
};
