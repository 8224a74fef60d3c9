import { Option } from 'commander';
import { LISTINGS, type ListName } from '../../app/lists/list-table.ts';
import { LIST_FORMATS } from '../../export/list-formats.ts';
import type { ListGiven } from '../actions/list-action.ts';
import { outputOption, recordOption, type AddCommand } from './command.ts';

export const addListCommand: AddCommand = (program, { terminal, ended }) => {
  program
    .command('list')
    .description('list what the record holds')
    .addArgument(program.createArgument('<what>').choices(Object.keys(LISTINGS)))
    .addOption(new Option('--format <form>', 'how').choices(Object.keys(LIST_FORMATS)).default('table'))
    .option('--party <id>', 'only of this party')
    .option('--issue <id>', 'only on this issue')
    .option('--outlet <name>', 'only from this outlet')
    .option('--from <date>', 'only from this day on, YYYY-MM-DD')
    .option('--to <date>', 'only up to this day, YYYY-MM-DD')
    .addOption(outputOption())
    .addOption(recordOption())
    .action(async (what: ListName, given: ListGiven) =>
      ended(await (await import('../actions/list-action.ts')).list(what, given, terminal)),
    );
};
