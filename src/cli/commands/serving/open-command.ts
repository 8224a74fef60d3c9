import { Option } from 'commander';
import type { Given } from '../../command-options.ts';
import { recordOption, type AddCommand } from '../command.ts';

export const addOpenCommand: AddCommand = (program, { terminal, ended }) => {
  program
    .command('open')
    .description('open the reading room of the record in the browser: read, check and decide; Ctrl-C closes it')
    .addOption(recordOption())
    .addOption(new Option('--port <n>', 'the port of the room; without it, any free one').argParser(Number))
    .option('--no-browser', 'only print the address')
    .option('--read-only', 'nothing can be decided or added')
    .option('--who <name>', 'who decides; without it, the name of the user')
    .action(async (given: Given) => ended(await (await import('../../actions/serving/open-action.ts')).open(given, terminal)));
};
