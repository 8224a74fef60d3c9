import { Command, CommanderError } from 'commander';
import { packageVersion } from '../app/serving/package-version.ts';
import { printable } from '../text/printable.ts';
import { COMMANDS } from './commands/command-table.ts';
import { EXIT, WrongUse, type Exit } from './exit-codes.ts';
import { EXAMPLES, exampleOf } from './help-examples.ts';
import { tell, type Terminal } from './terminal-io.ts';

/** Runs one command line; what it needs is loaded only then, so that --help is quick. */
export async function run(args: readonly string[], terminal: Terminal): Promise<Exit> {
  let exit: Exit = EXIT.done;
  const program = build(terminal, (code) => (exit = code));
  try {
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync(withoutHelpCommand(args, program), { from: 'user' });
    return terminal.signal.aborted ? EXIT.interrupted : exit;
  } catch (error) {
    if (error instanceof CommanderError) return refused(error, args[0] ?? '', terminal);
    if (terminal.signal.aborted) return EXIT.interrupted;
    return explain(error, terminal);
  }
}

/** "help brief" is "brief --help"; of a command that there is not, it is said that there is none. */
function withoutHelpCommand(args: readonly string[], program: Command): readonly string[] {
  const [first, ...asked] = args;
  if (first !== 'help' || asked.length === 0) return args;
  return program.commands.some((command) => command.name() === asked[0]) ? [...asked, '--help'] : asked;
}

/** What the command line itself refused has been told already; who left something out sees how it is used. */
function refused(error: CommanderError, command: string, terminal: Terminal): Exit {
  const example = error.code === 'commander.missingArgument' ? exampleOf(command) : null;
  if (example !== null) tell(terminal, `  For example: ${example}`);
  return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
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
const SELF_EXPLAINING = ['RecordProblem', 'DnaProblem', 'QdaProblem', 'CodebookError', 'MissingRuntime', 'UnguardedThread'];

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
  for (const addCommand of COMMANDS) addCommand(program, { terminal, ended });
  for (const command of program.commands) command.exitOverride().configureOutput(program.configureOutput());
  return program;
}
