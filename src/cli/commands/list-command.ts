import { LISTINGS, type ListName } from '../../app/lists/list-table.ts';
import { LIST_FORMATS } from '../../export/list-formats.ts';
import type { Given } from '../command-options.ts';
import { formatOption, outputOption, recordOption, type AddCommand } from './command.ts';

export const addListCommand: AddCommand = (program, { terminal, ended }) => {
  program
    .command('list')
    .description(
      'list what the record holds: reports, statements, positions, moves, rounds (meetings), decisions and the rest below',
    )
    .addArgument(program.createArgument('[what]', 'what to list').choices(Object.keys(LISTINGS)))
    .addOption(formatOption(Object.keys(LIST_FORMATS), 'table'))
    .option('--party <id>', 'only of this party')
    .option('--issue <id>', 'only on this issue')
    .option('--outlet <name>', 'only from this outlet')
    .option('--from <date>', 'only from this day on, YYYY-MM-DD')
    .option('--to <date>', 'only up to this day, YYYY-MM-DD')
    .addOption(outputOption())
    .addOption(recordOption())
    .action(async (what: ListName | undefined, given: Given) =>
      ended(await (await import('../actions/list-action.ts')).list(what, given, terminal)),
    );
};
