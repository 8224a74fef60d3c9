import { Option } from 'commander';
import type { Given } from '../command-options.ts';
import { outputOption, recordOption, type AddCommand } from './command.ts';

export const addCodebookCommand: AddCommand = (program, run) => {
  const codebook = program
    .command('codebook')
    .description('draft the codebook, try what it catches, change it without losing a decision, and have it used');
  for (const add of [addDrafting, addRenaming, addSplitting, addUndoing, addUsing]) add(codebook, run);
  for (const command of codebook.commands) command.exitOverride().configureOutput(program.configureOutput());
};

const addDrafting: AddCommand = (codebook, { terminal, ended }) => {
  codebook
    .command('propose')
    .description(
      'draft parties, issues and alternatives from the reports: into codebook.yaml where there is none yet, else on the screen',
    )
    .addOption(outputOption())
    .addOption(recordOption())
    .action(async (given: Given) =>
      ended(await (await import('../actions/codebook-action.ts')).proposeCodebook(given, terminal)),
    );
  codebook
    .command('try')
    .description('show what each issue and alternative of the codebook catches, near misses, and what it misses')
    .option('--alternative <id>', 'only this alternative')
    .addOption(recordOption())
    .action(async (given: Given) => ended(await (await import('../actions/codebook-action.ts')).tryCodebook(given, terminal)));
};

const addRenaming: AddCommand = (codebook, { terminal, ended }) => {
  codebook
    .command('rename <what> <id>')
    .description('give an issue (ISSUE) or an alternative (ISSUE/ALTERNATIVE) another id; decisions follow')
    .option('--title <title>', 'another title too')
    .addOption(recordOption())
    .action(async (what: string, id: string, given: Given) =>
      ended(await (await changes()).renameInCodebook(what, id, given, terminal)),
    );
  codebook
    .command('merge <one> <other>')
    .description('make one alternative a part of another of its issue, with its words and decisions')
    .addOption(recordOption())
    .action(async (one: string, other: string, given: Given) =>
      ended(await (await changes()).mergeInCodebook(one, other, given, terminal)),
    );
};

const addSplitting: AddCommand = (codebook, { terminal, ended }) => {
  codebook
    .command('split <alternative> <id>')
    .description('make two of an alternative: the new one gets this id')
    .option('--title <title>', 'title of the new one; its id where left out')
    .option('--words <words...>', 'phrases that go to the new one')
    .addOption(
      new Option('--decisions <what>', 'decisions of before stay with the old one, or are asked about again besides')
        .choices(['ask', 'stay'])
        .default('ask'),
    )
    .addOption(recordOption())
    .action(async (what: string, id: string, given: Given) =>
      ended(await (await changes()).splitInCodebook(what, id, given, terminal)),
    );
};

const addUndoing: AddCommand = (codebook, { terminal, ended }) => {
  codebook
    .command('undo')
    .description('take back the last change of the codebook that Readout made')
    .addOption(recordOption())
    .action(async (given: Given) => ended(await (await changes()).undoInCodebook(given, terminal)));
};

const addUsing: AddCommand = (codebook, { terminal, ended }) => {
  codebook
    .command('use <file>')
    .description('have a record on a server, or a backup of one, use this codebook from now on; any other uses the one beside it')
    .addOption(recordOption())
    .action(async (file: string, given: Given) =>
      ended(await (await import('../actions/codebook-action.ts')).useCodebookFile(file, given, terminal)),
    );
};

async function changes(): Promise<typeof import('../actions/codebook-change-action.ts')> {
  return import('../actions/codebook-change-action.ts');
}
