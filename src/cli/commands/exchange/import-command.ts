import type { Given } from '../../command-options.ts';
import { recordOption, type AddCommand } from '../command.ts';

export const addImportCommand: AddCommand = (program, { terminal, ended }) => {
  program
    .command('import <file>')
    .description(
      'take a coded project in, by a mapping that is proposed first: the .dna file of Discourse Network Analyzer 3 or the address of its database (postgresql://, mysql://), or the .qdpx file (REFI-QDA) of MAXQDA, NVivo, ATLAS.ti, QualCoder, Taguette',
    )
    .option('--mapping <file>', 'how its codes are taken; mapping.yaml, or qda-mapping.yaml, beside the record when absent')
    .addOption(recordOption())
    .action(async (path: string, given: Given) =>
      ended(await (await import('../../actions/exchange/import-action.ts')).importProject(path, given, terminal)),
    );
};
