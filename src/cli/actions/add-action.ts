import { basename } from 'node:path';
import { add, type AddOptions, type Outcome } from '../../app/add-reports.ts';
import { forgetAdds, unfinishedAdds, type UnfinishedAdd } from '../../app/record/unfinished-adds.ts';
import { followedFeeds, keepMarks } from '../../app/record/followed-feeds.ts';
import { EXIT, WrongUse, type Exit } from '../exit-codes.ts';
import { count, day, decider, text, toldGiven, type Given } from '../command-options.ts';
import { toldReports } from '../../app/told-reports.ts';
import { recordForReports, type NewRecord, type NothingToRead } from '../../app/record/new-record.ts';
import { absolute, noteLine, unreadableLines } from '../input-paths.ts';
import { Progress } from '../progress-line.ts';
import { withCurrentRecord } from '../current-record.ts';
import { languageName } from '../../text/language-name.ts';
import { printableLine } from '../../text/printable.ts';
import { print, tell, type Terminal } from '../terminal-io.ts';

interface Tally {
  added: number;
  there: number;
  findings: number;
  /** In other languages than English, each with how many. */
  readonly languages: Map<string, number>;
  /** What is said of inputs that could not be read, or not wholly. */
  readonly unreadable: string[];
  /** How many of them were read, but lack something that they tell of. */
  lacking: number;
}

/** readout add PATH..., readout add --table reports.csv */
export async function addReports(paths: readonly string[], given: Given, terminal: Terminal): Promise<Exit> {
  const asked = await askedReports(paths, given, terminal);
  const place = { file: text(given, 'record'), folder: terminal.cwd };
  const made = await recordForReports(place, { paths: asked.paths, table: asked.told.table }, terminal.now().toISOString());
  if (made !== null && 'reasons' in made && !isOfFeedsAlone(asked)) return nothingAdded(made, asked, terminal);
  if (made !== null && 'path' in made) tell(terminal, newRecordWords(made));
  return withCurrentRecord(given, terminal, async ({ record, codebook }) => {
    const feeds = asked.takesFeeds ? (await followedFeeds(record)).map(({ address }) => address) : [];
    const marks = new Map<string, string | null>();
    const progress = await Progress.begin(terminal, 'Reading', null);
    const named = [...paths, ...asked.named];
    // This one goes on where it broke off before. What others have left to add still does not come in by it.
    const isTakenUp = ({ paths: left }: UnfinishedAdd): boolean => left.every((path) => named.includes(path));
    await forgetAdds(record, (await unfinishedAdds(record)).filter(isTakenUp));
    const outcomes = add(record, [...asked.paths, ...feeds], codebook, {
      ...addOptions(asked, given, terminal, progress),
      onFeedRead: (address, etag) => marks.set(address, etag),
      named,
    });
    const unreadable = asked.told.unusable.flatMap((one) => unreadableLines(one, terminal));
    const tally: Tally = { added: 0, there: 0, findings: 0, languages: new Map(), unreadable, lacking: 0 };
    await countOutcomes(outcomes, tally, progress, terminal);
    // Where something could not be read, the feed is asked for again.
    if (asked.takesFeeds && tally.unreadable.length === 0 && !terminal.signal.aborted) await keepMarks(record, marks);
    for (const line of tally.unreadable) tell(terminal, line);
    await print(terminal, summary(tally, terminal.signal.aborted));
    return tally.unreadable.length > 0 ? EXIT.incomplete : EXIT.done;
  });
}

/** The feeds that are followed stand in a record: without one, that is what is missing. */
function isOfFeedsAlone({ paths, told, takesFeeds }: AskedReports): boolean {
  return takesFeeds && paths.length === 0 && told.unusable.length === 0;
}

/** Why no record was made of what was named in a folder that has none. */
function nothingAdded({ reasons }: NothingToRead, { told }: AskedReports, terminal: Terminal): Exit {
  for (const reason of [...told.unusable, ...reasons])
    if ('note' in reason) tell(terminal, noteLine(reason.path, reason.note, terminal));
    else for (const line of unreadableLines(reason, terminal)) tell(terminal, line);
  tell(terminal, 'Nothing was added, and no record was made.');
  return EXIT.incomplete;
}

/** What was asked to be added. */
interface AskedReports {
  readonly paths: readonly string[];
  readonly told: Awaited<ReturnType<typeof toldReports>>;
  readonly sitemap: ReturnType<typeof sitemapGiven>;
  /** What of it stands in options, as it was written. */
  readonly named: readonly string[];
  /** True: what is new in the feeds that are followed, too. */
  readonly takesFeeds: boolean;
}

async function askedReports(paths: readonly string[], given: Given, terminal: Terminal): Promise<AskedReports> {
  const [table = null] = absolute([text(given, 'table') ?? ''].filter(Boolean), terminal);
  const told = await toldReports(toldGiven(given), table);
  const takesFeeds = given['feeds'] === true;
  const sitemap = sitemapGiven(given);
  if (paths.length === 0 && table === null && !takesFeeds && sitemap === null)
    throw new WrongUse('Nothing was named to add.', 'For example: readout add reports/, or readout add --table reports.csv');
  const sites = sitemap ? [sitemap.address] : [];
  const options = [
    ...(table === null ? [] : ['--table', text(given, 'table') ?? '']),
    ...(takesFeeds ? ['--feeds'] : []),
    ...(sitemap ? ['--sitemap', sitemap.address] : []),
  ];
  return { paths: [...absolute(paths, terminal), ...told.paths, ...sites], named: options, told, sitemap, takesFeeds };
}

function addOptions({ told, sitemap }: AskedReports, given: Given, terminal: Terminal, progress: Progress): AddOptions {
  const threads = count(given, 'threads');
  return {
    told: { of: told.of, by: decider(given, terminal) },
    signal: terminal.signal,
    stdin: terminal.stdin,
    allowsPrivate: given['allowPrivate'] === true,
    now: () => terminal.now().toISOString(),
    onCounted: (expected) => progress.expect(expected),
    onNoted: (path, note) => progress.tell(noteLine(path, note, terminal)),
    ...(told.table !== null && { table: told.table }),
    ...(sitemap && { sitemap }),
    ...(threads !== null && { threads }),
  };
}

/** --sitemap with --from and --to. */
function sitemapGiven(
  given: Given,
): { readonly address: string; readonly from: string | null; readonly to: string | null } | null {
  const address = text(given, 'sitemap');
  const [from, to] = [day(given, 'from'), day(given, 'to')];
  if (address === null && (from ?? to) === null) return null;
  if (address === null)
    throw new WrongUse('--from and --to are of a sitemap', 'Name it: readout add --sitemap https://coast.example');
  if (!URL.canParse(address) || !/^https?:/i.test(address))
    throw new WrongUse(`--sitemap ${address} is no address`, 'Write it whole, for example https://coast.example/sitemap.xml.');
  if (from !== null && to !== null && from > to) throw new WrongUse('--from is after --to', 'Give the earlier day as --from.');
  return { address: new URL(address).href, from, to };
}

/** Counts what became of each report; what was counted so far is printed when it breaks off. */
async function countOutcomes(
  outcomes: AsyncIterable<Outcome>,
  tally: Tally,
  progress: Progress,
  terminal: Terminal,
): Promise<void> {
  try {
    for await (const outcome of outcomes) {
      countOutcome(outcome, tally, terminal);
      progress.step();
    }
  } catch (error) {
    progress.stop();
    // Where the first report could not be kept, why not is all there is to say.
    if (tally.added > 0) await print(terminal, summary(tally, true));
    throw error;
  } finally {
    progress.stop();
  }
}

function countOutcome(outcome: Outcome, tally: Tally, terminal: Terminal): void {
  if (outcome.kind === 'unreadable') {
    tally.unreadable.push(...unreadableLines(outcome.input, terminal));
    if (outcome.input.isRead === true) tally.lacking += 1;
  } else if (outcome.kind === 'already there') tally.there += 1;
  else {
    tally.added += 1;
    tally.findings += outcome.result.findings;
    const { language } = outcome.result;
    if (language !== null) tally.languages.set(language, (tally.languages.get(language) ?? 0) + 1);
  }
}

function newRecordWords({ path, hasCodebook }: NewRecord): string {
  const name = printableLine(basename(path));
  return hasCodebook
    ? `Made the record ${name} with the codebook beside it.`
    : `Made the record ${name}; it has no codebook yet.`;
}

function summary({ added, there, findings, languages, unreadable, lacking }: Tally, stopped: boolean): string {
  const parts = [`${added} ${added === 1 ? 'report' : 'reports'} added`];
  const others = [...languages].map(([code, times]) => `${languageName(code)} ${times}`).sort();
  if (others.length > 0) parts.push(`kept but not read, because not in English: ${others.join(', ')}`);
  if (there > 0) parts.push(`${there} already there`);
  if (unreadable.length > lacking) parts.push(`${unreadable.length - lacking} could not be read`);
  if (lacking > 0) parts.push(`${lacking} ${lacking === 1 ? 'lacks' : 'lack'} something`);
  if (findings > 0) parts.push(`${findings} ${findings === 1 ? 'doubt' : 'doubts'} (readout list findings)`);
  const end = stopped ? 'Stopped; what was added is kept, and the same command goes on from here.\n' : '';
  return `${parts.join(' · ')}\n${end}`;
}
