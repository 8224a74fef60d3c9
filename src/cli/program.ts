import { createRequire } from 'node:module';
import { Command, CommanderError, Option } from 'commander';
import { EXIT, WrongUse, type Exit } from './exit-codes.ts';
import { EXAMPLES } from './help-examples.ts';
import { LISTINGS, type ListName } from '../app/lists/list-table.ts';
import type { ReviewRequest } from '../app/review/review-request.ts';
import { LIST_FORMATS } from '../export/list-formats.ts';
import { BRIEF_FORMS } from '../render/brief-forms.ts';
import type { Given } from './command-options.ts';
import type { BriefGiven } from './commands/brief-command.ts';
import type { ListGiven } from './commands/list-command.ts';
import { printable } from '../text/printable.ts';
import { tell, type Terminal } from './terminal-io.ts';

/** Runs one command line; what it needs is loaded only then, so that --help is quick. */
export async function run(args: readonly string[], terminal: Terminal): Promise<Exit> {
  let exit: Exit = EXIT.done;
  const program = build(terminal, (code) => (exit = code));
  try {
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync(args, { from: 'user' });
    return terminal.signal.aborted ? EXIT.interrupted : exit;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
    if (terminal.signal.aborted) return EXIT.interrupted;
    return explain(error, terminal);
  }
}

/** What a person is told: what is wrong and what to do; for a mistake of ours, how to report it. */
async function explain(error: unknown, terminal: Terminal): Promise<Exit> {
  const debug = Boolean(terminal.env['READOUT_DEBUG']);
  const known = await wrongUse(error, terminal);
  const message = error instanceof Error ? error.message : String(error);
  tell(terminal, printable(known ?? `Readout made a mistake: ${message}`));
  if (known === null && !debug)
    tell(terminal, 'Please report it, with what you did. READOUT_DEBUG=1 before the command shows where it happened.');
  if (debug && error instanceof Error) tell(terminal, printable(error.stack ?? ''));
  return known === null ? EXIT.ourFault : EXIT.wrongUse;
}

/** Errors whose message says what is wrong and what to do. */
const SELF_EXPLAINING = ['RecordProblem', 'CodebookError', 'MissingRuntime', 'UnguardedThread'];

/** What is wrong with the command or with what it was given, in words; null when the mistake is ours. */
async function wrongUse(error: unknown, { cwd }: Terminal): Promise<string | null> {
  const { Refused } = await import('../app/refusal.ts');
  const { refusalMessage } = await import('./refusal-messages.ts');
  if (error instanceof Refused) return refusalMessage(error.refusal, cwd).join('\n  ');
  if (error instanceof WrongUse) return `${error.message}\n  ${error.remedy}`;
  return error instanceof Error && SELF_EXPLAINING.includes(error.name) ? error.message : null;
}

function build(terminal: Terminal, ended: (exit: Exit) => void): Command {
  const program = new Command('readout')
    .description(
      'Reads the press coverage of one negotiation and keeps its record: who said what, on whose word, and where each party stands.',
    )
    .version(packageVersion(), '--version', 'say which version this is')
    .helpOption('-h, --help', 'say how it is used')
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.stdout.write(text),
      // Commander repeats what was typed, escape codes and all.
      writeErr: (text) => void terminal.stderr.write(printable(text)),
      getOutHelpWidth: () => terminal.stdout.columns ?? 100,
    });
  addMaking(program, terminal, ended);
  addLooking(program, terminal, ended);
  addDeciding(program, terminal, ended);
  for (const command of program.commands) command.exitOverride().configureOutput(program.configureOutput());
  return program;
}

const record = (): Option => new Option('--record <file>', 'the record; without it, the one .readout file in this folder');
const output = (): Option => new Option('-o, --output <file>', 'write to this file instead of standard output');

/** Commands that make a record and fill it. */
function addMaking(program: Command, terminal: Terminal, ended: (exit: Exit) => void): void {
  program
    .command('init <dir>')
    .description('make a record in a folder; without a codebook, write one to start from')
    .option('--codebook <file>', 'the YAML file with parties, issues and alternatives')
    .action(async (dir: string, given: Given) =>
      ended(await (await import('./commands/init-command.ts')).init(dir, given, terminal)),
    );
  program
    .command('add <path...>')
    .description('read reports and add them: files, folders, patterns within quotation marks, - for standard input')
    .addOption(record())
    .addOption(new Option('--threads <n>', 'threads that read; as many as there are processors').argParser(Number))
    .action(async (paths: string[], given: Given) =>
      ended(await (await import('./commands/add-command.ts')).addReports(paths, given, terminal)),
    );
  program
    .command('extract <file...>')
    .description('print what is read in each report as one line of JSON; needs no record')
    .option('--codebook <file>', 'also resolve parties and code positions by this codebook')
    .action(async (paths: string[], given: Given) =>
      ended(await (await import('./commands/extract-command.ts')).extract(paths, given, terminal)),
    );
  program
    .command('example')
    .description('read the coverage of the river talks that comes with Readout, and print its brief')
    .action(async () => ended(await (await import('./commands/example-command.ts')).example(terminal)));
}

/** Commands that show what a record says. */
function addLooking(program: Command, terminal: Terminal, ended: (exit: Exit) => void): void {
  program
    .command('brief')
    .description('print the brief: what is new, where each party stands, what is disputed, on whose word')
    .option('--since <date>', 'first day of what counts as new, YYYY-MM-DD')
    .addOption(new Option('--format <form>', 'how').choices(Object.keys(BRIEF_FORMS)).default('terminal'))
    .addOption(output())
    .addOption(record())
    .action(async (given: BriefGiven) => ended(await (await import('./commands/brief-command.ts')).brief(given, terminal)));
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
    .addOption(output())
    .addOption(record())
    .action(async (what: ListName, given: ListGiven) =>
      ended(await (await import('./commands/list-command.ts')).list(what, given, terminal)),
    );
  program
    .command('show <id>')
    .description('show a report with its marks, or a statement with its renditions; the beginning of an id is enough')
    .addOption(record())
    .action(async (id: string, given: Given) =>
      ended(await (await import('./commands/show-command.ts')).show(id, given, terminal)),
    );
  program
    .command('check')
    .description('check that every id resolves, every span cuts the words it claims, and every report is what it was')
    .addOption(record())
    .action(async (given: Given) => ended(await (await import('./commands/check-command.ts')).check(given, terminal)));
}

/** Commands with which an analyst decides. */
function addDeciding(program: Command, terminal: Terminal, ended: (exit: Exit) => void): void {
  program
    .command('review <id>')
    .description(
      'decide on a statement, or on one rendition of it (REPORT:NUMBER), or add words of a report that were missed; decisions are only ever added',
    )
    .addArgument(program.createArgument('<decision>').choices(['accept', 'reject', 'correct', 'add']))
    .option('--quote <words>', 'add: the words of the report that were missed')
    .option('--note <text>', 'why')
    .option('--who <name>', 'who decides; without it, the name of the user')
    .option('--speaker <id>', 'correct, add: the actor who said it, an id of the codebook or a name')
    .option('--party <id>', 'correct, add: the party the speaker speaks for, or none')
    .option('--sourcing <kind>', 'correct: on the record, official document, unnamed official, unnamed other, second hand')
    .option('--date <date>', 'correct, add: the day it was said, YYYY-MM-DD')
    .option('--code <issue/alternative>', 'which code is meant, where there are several')
    .option('--issue <id>', 'correct, add: the issue it is about')
    .option('--alternative <id>', 'correct, add: the alternative it is about, or none')
    .option('--holder <id>', 'correct, add: whose position it tells of')
    .addOption(new Option('--stance <stance>', 'correct, add: the stance').choices(['supports', 'opposes', 'open']))
    .addOption(new Option('--asserted <yes>', 'correct: no when the words deny it').choices(['yes', 'no']))
    .addOption(record())
    .action(async (id: string, decision: ReviewRequest['decision'], given: Given) =>
      ended(await (await import('./commands/review-command.ts')).review(id, decision, given, terminal)),
    );
  program
    .command('undo')
    .description('take back the last decision; it stays in the record as taken back')
    .argument('[review]', 'the decision to take back, when it is not the last')
    .option('--note <text>', 'why')
    .option('--who <name>', 'who takes it back')
    .addOption(record())
    .action(async (id: string | undefined, given: Given) =>
      ended(await (await import('./commands/undo-command.ts')).undo(id, given, terminal)),
    );
}

function packageVersion(): string {
  const about: unknown = createRequire(import.meta.url)('../../package.json');
  return typeof about === 'object' && about !== null && 'version' in about ? String(about.version) : '';
}
