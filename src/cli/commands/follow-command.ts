import type { Given } from '../command-options.ts';
import { recordOption, type AddCommand } from './command.ts';

export const addFollowCommand: AddCommand = (program, { terminal, ended }) => {
  program
    .command('follow')
    .description('follow a feed (RSS, Atom, JSON); readout add --feeds adds what is new in it')
    .argument('[address]', 'the address of the feed; without it, the feeds that are followed are listed')
    .option('--allow-private', 'read from addresses in private networks too')
    .addOption(recordOption())
    .action(async (address: string | undefined, given: Given) =>
      ended(await (await import('../actions/follow-action.ts')).follow(address ?? null, given, terminal)),
    );
};
