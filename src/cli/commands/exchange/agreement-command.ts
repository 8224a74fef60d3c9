import { LIST_FORMATS } from '../../../export/list-formats.ts';
import type { AgreementGiven } from '../../actions/exchange/agreement-action.ts';
import { formatOption, outputOption, recordOption, type AddCommand } from '../command.ts';

export const addAgreementCommand: AddCommand = (program, { terminal, ended }) => {
  program
    .command('agreement [coders...]')
    .description("how far coders agree with each other: per cent, Cohen's kappa, Krippendorff's alpha, by variable and issue")
    .option('--machine', 'compare each coder with the machine as well')
    .option('--conflicts', 'list what they do not agree on instead: who decided what, and when')
    .addOption(formatOption(Object.keys(LIST_FORMATS), 'table'))
    .addOption(outputOption())
    .addOption(recordOption())
    .action(async (coders: readonly string[], given: AgreementGiven) =>
      ended(await (await import('../../actions/exchange/agreement-action.ts')).agreement(coders, given, terminal)),
    );
};
