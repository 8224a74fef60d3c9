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

export function outputOption(): Option {
  return new Option('-o, --output <file>', 'write to this file instead of standard output');
}
