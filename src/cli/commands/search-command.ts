import { LIST_FORMATS } from '../../export/list-formats.ts';
import type { Given } from '../command-options.ts';
import { formatOption, outputOption, recordOption, type AddCommand } from './command.ts';

export const addSearchCommand: AddCommand = (program, { terminal, ended }) => {
  program
    .command('search <words...>')
    .description('find statements and reports by their words, and by parts of the names of who speaks or publishes')
    .addOption(formatOption(Object.keys(LIST_FORMATS), 'table'))
    .option('--party <id>', 'only of this party')
    .option('--outlet <name>', 'only from this outlet')
    .option('--from <date>', 'only from this day on, YYYY-MM-DD')
    .option('--to <date>', 'only up to this day, YYYY-MM-DD')
    .option('--limit <count>', 'how many at most; without it, 20', Number)
    .addOption(outputOption())
    .addOption(recordOption())
    .action(async (words: readonly string[], given: Given) =>
      ended(await (await import('../actions/search-action.ts')).search(words, given, terminal)),
    );
};
