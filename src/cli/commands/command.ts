import { Option, type Command } from 'commander';
import type { Exit } from '../exit-codes.ts';
import type { Terminal } from '../terminal-io.ts';

/**
 * Adds one command to the program: its name, what it is for, its arguments and options, and what it does. What it does is loaded
 * only when it is asked for, so that --help is quick.
 */
export type AddCommand = (program: Command, run: CommandRun) => void;

/** What every command runs with. */
export interface CommandRun {
  readonly terminal: Terminal;
  /** Told how the command ended. */
  readonly ended: (exit: Exit) => void;
}

export function recordOption(): Option {
  return new Option(
    '--record <file>',
    'the record, a file or postgresql://name@host/database; without it, the one .readout file in this folder',
  );
}

/** Without it the ending of the file decides, so that it has no default of its own. */
export function formatOption(forms: readonly string[], usual: string): Option {
  return new Option('--format <form>', `how; without it, as the file of -o ends, or ${usual}`).choices(forms);
}

export function outputOption(): Option {
  return new Option('-o, --output <file>', 'write to this file instead of standard output');
}
