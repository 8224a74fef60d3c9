import { Option } from 'commander';
import type { ReviewRequest } from '../../app/review/review-request.ts';
import type { Given } from '../command-options.ts';
import { recordOption, type AddCommand } from './command.ts';

export const addReviewCommand: AddCommand = (program, { terminal, ended }) => {
  program
    .command('review <id>')
    .description(
      'decide on a statement, on a position (the id that readout list positions -o x.csv gives), or on one rendition (REPORT:NUMBER), add words of a report that were missed, or correct the day and outlet of a report; decisions are only ever added',
    )
    .addArgument(program.createArgument('<decision>').choices(['accept', 'reject', 'correct', 'add']))
    .option('--quote <words>', 'add: the words of the report that were missed')
    .option('--note <text>', 'why')
    .option('--who <name>', 'who decides; without it, the name of the user')
    .option('--speaker <id>', 'correct, add: the actor who said it, an id of the codebook or a name')
    .option('--party <id>', 'correct, add: the party the speaker speaks for, or none')
    .option('--sourcing <kind>', 'correct: on the record, official document, unnamed official, unnamed other, second hand')
    .option('--date <date>', 'correct, add: the day it was said, YYYY-MM-DD')
    .option('--published <date>', 'correct a report: the day it was published, YYYY-MM-DD')
    .option('--outlet <name>', 'correct a report: who published it')
    .option('--url <address>', 'correct a report: where it was found')
    .option(
      '--code <issue/alternative>',
      'which code is meant, where there are several; where several hold it, issue/alternative/party',
    )
    .option('--issue <id>', 'correct, add: the issue it is about')
    .option('--alternative <id>', 'correct, add: the alternative it is about, or none')
    .option('--holder <id>', 'correct, add: whose position it tells of')
    .addOption(new Option('--stance <stance>', 'correct, add: the stance').choices(['supports', 'opposes', 'open']))
    .addOption(new Option('--asserted <yes>', 'correct: no when the words deny it').choices(['yes', 'no']))
    .addOption(recordOption())
    .action(async (id: string, decision: ReviewRequest['decision'], given: Given) =>
      ended(await (await import('../actions/review-action.ts')).review(id, decision, given, terminal)),
    );
};
