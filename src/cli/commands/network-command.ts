import { Option } from 'commander';
import {
  DUPLICATES,
  KERNELS,
  NETWORK_MODES,
  NETWORK_TABLES,
  NORMALISATIONS,
  RELATIONS,
} from '../../app/networks/network-words.ts';
import type { NetworkGiven } from '../actions/networks/network-options.ts';
import { outputOption, recordOption, type AddCommand } from './command.ts';

export const addNetworkCommand: AddCommand = (program, { terminal, ended }) => {
  program
    .command('network')
    .description(
      'the network of who agrees with whom on what, as a table or as a file for other programs (.graphml, .gexf, .net, .dl, .csv)',
    )
    .addOption(
      new Option('--show <what>', 'instead of the network, a table of what it is made of (.csv, .json)').choices(NETWORK_TABLES),
    )
    .addOption(new Option('--mode <mode>', 'among whom; actors, and concepts for counts').choices(NETWORK_MODES))
    .addOption(
      new Option('--relation <relation>', 'what a line counts; congruence, and subtract for two-mode').choices(RELATIONS),
    )
    .addOption(
      new Option('--normalise <by>', 'what its weight is divided by; no, and average for camps and backbone').choices(
        NORMALISATIONS,
      ),
    )
    .addOption(
      new Option('--duplicates <scope>', 'within what the same said again counts once').choices(DUPLICATES).default('include'),
    )
    .option('--from <date>', 'only from this day on, YYYY-MM-DD')
    .option('--to <date>', 'only up to this day, YYYY-MM-DD')
    .option(
      '--window <time>',
      'a network for each stretch of time, 30d, 4w, 3m or 1y, or for each run of so many statements, 50s',
    )
    .addOption(
      new Option(
        '--kernel <shape>',
        'with --window: a network for each day, week ..., statements counting by how near they are',
      ).choices(KERNELS),
    )
    .addOption(new Option('--by <kind>', 'whose statements are joined').choices(['party', 'actor']).default('party'))
    .option('--issue <id>', 'only on this issue')
    .option('--outlet <name>', 'only from this outlet')
    .option('--without <name...>', 'leave out actors or concepts of these names')
    .option('--min-confidence <number>', 'leave out what the machine is less sure of, from 0 to 1')
    .option('--reviewed', 'only what an analyst has accepted, corrected or added')
    .option('--camps <number>', 'with --show camps: how many camps are looked for, 2 without', Number)
    .option('--as-dna', 'compute as Discourse Network Analyzer 3.1 does, also where that is not what the name of a figure says')
    .option('--type <label>', 'the statements of this type of the project that was imported, as they were coded there')
    .option('--variables <names>', 'with --type: its variables for who, of what and how', 'organization,concept,agreement')
    .addOption(outputOption())
    .addOption(recordOption())
    .action(async (given: NetworkGiven) =>
      ended(await (await import('../actions/networks/network-action.ts')).network(given, terminal)),
    );
};
