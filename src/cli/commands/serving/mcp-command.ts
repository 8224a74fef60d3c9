import { Option } from 'commander';
import type { Given } from '../../command-options.ts';
import { recordOption, type AddCommand } from '../command.ts';

export const addMcpCommand: AddCommand = (program, { terminal, ended }) => {
  program
    .command('mcp')
    .description(
      'let an assistant ask the record, by the Model Context Protocol: every answer quotes its reports; over standard input and output',
    )
    .addOption(recordOption())
    .option('--http', 'on the loopback address instead, with a key that is printed')
    .addOption(new Option('--port <n>', 'with --http: the port; without it, any free one').argParser(Number))
    .option('--write', 'the assistant may decide and take back, as an assistant')
    .option('--who <name>', 'whose assistant decides; without it, the name of the user')
    .action(async (given: Given) => ended(await (await import('../../actions/serving/mcp-action.ts')).mcp(given, terminal)));
};
