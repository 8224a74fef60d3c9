import type { Given } from '../../command-options.ts';
import { recordOption, type AddCommand } from '../command.ts';

export const addExportCommand: AddCommand = (program, { terminal, ended }) => {
  program
    .command('export [file]')
    .description(
      'write the record for other programs, by the ending of the file: what persons have coded for Discourse Network Analyzer 3 (.dna) and for MAXQDA, NVivo, ATLAS.ti, QualCoder (.qdpx, the codebook alone .qdc), ' +
        'reports for bibliographies (.bib, .json), statements as web annotations (.jsonld), rounds as a calendar (.ics)',
    )
    .option('--tidy <folder>', 'write all of it as CSV tables with a dictionary, for R and Python')
    .option('--password <words>', 'for .dna: the password of coders that are added', 'readout')
    .addOption(recordOption())
    .action(async (path: string | undefined, given: Given) =>
      ended(await (await import('../../actions/exchange/export-action.ts')).exportRecord(path ?? null, given, terminal)),
    );
};
