import { createRequire } from 'node:module';
import { Command, CommanderError, Option } from 'commander';
import { EXIT, WrongUse, type Exit } from './exit.ts';
import { EXAMPLES } from './examples.ts';
import type { Given } from './given.ts';
import { tell, type Terminal } from './terminal.ts';

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
  const { printable } = await import('../text/printable.ts');
  const debug = Boolean(terminal.env['READOUT_DEBUG']);
  const message = error instanceof Error ? error.message : String(error);
  const known = error instanceof WrongUse || (error instanceof Error && ['RecordProblem', 'CodebookError'].includes(error.name));
  const remedy = error instanceof WrongUse ? `\n  ${error.remedy}` : '';
  tell(terminal, printable(known ? `${message}${remedy}` : `Readout made a mistake: ${message}`));
  if (!known && !debug)
    tell(terminal, 'Please report it, with what you did. READOUT_DEBUG=1 before the command shows where it happened.');
  if (debug && error instanceof Error) tell(terminal, printable(error.stack ?? ''));
  return known ? EXIT.wrongUse : EXIT.ourFault;
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
      writeErr: (text) => void terminal.stderr.write(text),
      getOutHelpWidth: () => terminal.stdout.columns ?? 100,
    });
  addMaking(program, terminal, ended);
  for (const command of program.commands) command.exitOverride().configureOutput(program.configureOutput());
  return program;
}

const record = (): Option => new Option('--record <file>', 'the record; without it, the one .readout file in this folder');

/** Commands that make a record and fill it. */
function addMaking(program: Command, terminal: Terminal, ended: (exit: Exit) => void): void {
  program
    .command('init <dir>')
    .description('make a record in a folder; without a codebook, write one to start from')
    .option('--codebook <file>', 'the YAML file with parties, issues and alternatives')
    .action(async (dir: string, given: Given) => ended(await (await import('./commands/init.ts')).init(dir, given, terminal)));
  program
    .command('add <path...>')
    .description('read reports and add them: files, folders, patterns within quotation marks, - for standard input')
    .addOption(record())
    .addOption(new Option('--threads <n>', 'threads that read; as many as there are processors').argParser(Number))
    .action(async (paths: string[], given: Given) =>
      ended(await (await import('./commands/add.ts')).addReports(paths, given, terminal)),
    );
  program
    .command('extract <file...>')
    .description('print what is read in each report as one line of JSON; needs no record')
    .option('--codebook <file>', 'also resolve parties and code positions by this codebook')
    .action(async (paths: string[], given: Given) =>
      ended(await (await import('./commands/extract.ts')).extract(paths, given, terminal)),
    );
}

function packageVersion(): string {
  const about: unknown = createRequire(import.meta.url)('../../package.json');
  return typeof about === 'object' && about !== null && 'version' in about ? String(about.version) : '';
}
