import { Option } from 'commander';
import { NETWORK_MODES, NORMALISATIONS, RELATIONS } from '../../app/networks/network-words.ts';
import type { NetworkGiven } from '../actions/network-action.ts';
import { outputOption, recordOption, type AddCommand } from './command.ts';

export const addNetworkCommand: AddCommand = (program, { terminal, ended }) => {
  program
    .command('network')
    .description(
      'the network of who agrees with whom on what, as a table or as a file for other programs (.graphml, .gexf, .net, .dl, .csv)',
    )
    .addOption(new Option('--mode <mode>', 'among whom').choices(NETWORK_MODES).default('actors'))
    .addOption(
      new Option('--relation <relation>', 'what a line counts; congruence, and subtract for two-mode').choices(RELATIONS),
    )
    .addOption(new Option('--normalise <by>', 'what its weight is divided by').choices(NORMALISATIONS).default('no'))
    .option('--from <date>', 'only from this day on, YYYY-MM-DD')
    .option('--to <date>', 'only up to this day, YYYY-MM-DD')
    .option('--window <time>', 'a network for each stretch of so many days, weeks, months or years: 30d, 4w, 3m, 1y')
    .addOption(new Option('--by <kind>', 'whose statements are joined').choices(['party', 'actor']).default('party'))
    .option('--min-confidence <number>', 'leave out what the machine is less sure of, from 0 to 1')
    .option('--reviewed', 'only what an analyst has accepted, corrected or added')
    .addOption(outputOption())
    .addOption(recordOption())
    .action(async (given: NetworkGiven) => ended(await (await import('../actions/network-action.ts')).network(given, terminal)));
};
