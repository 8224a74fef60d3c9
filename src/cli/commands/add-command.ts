import { Option } from 'commander';
import type { Given } from '../command-options.ts';
import { recordOption, type AddCommand } from './command.ts';

export const addAddCommand: AddCommand = (program, { terminal, ended }) => {
  program
    .command('add [path...]')
    .description(
      'read reports and add them, to a new record where the folder has none: files, folders, patterns within quotation marks, web addresses of pages and feeds, - for standard input',
    )
    .addOption(recordOption())
    .option('--published <date>', 'the day all of them were published, YYYY-MM-DD, where their texts do not say it')
    .option('--outlet <name>', 'who published all of them')
    .option('--url <address>', 'where it was found, for one report')
    .option('--table <file>', 'add what a CSV table lists, with what it tells: file, outlet, published, url')
    .option('--feeds', 'add what is new in the feeds that readout follow has taken up')
    .option('--sitemap <address>', 'add the pages that the sitemap of an outlet names; the address of the outlet will do')
    .option('--from <day>', 'of a sitemap, pages from this day on, YYYY-MM-DD')
    .option('--to <day>', 'of a sitemap, pages up to this day, YYYY-MM-DD')
    .option('--allow-private', 'read from addresses in private networks too')
    .option('--note <text>', 'how this is known')
    .option('--who <name>', 'who tells it; without it, the name of the user')
    .addOption(new Option('--threads <n>', 'threads that read; as many as there are processors').argParser(Number))
    .action(async (paths: string[], given: Given) =>
      ended(await (await import('../actions/add-action.ts')).addReports(paths, given, terminal)),
    );
};
