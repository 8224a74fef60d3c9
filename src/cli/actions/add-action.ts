import { basename } from 'node:path';
import { add, type Outcome } from '../../app/add-reports.ts';
import { followedFeeds, keepMarks } from '../../app/record/followed-feeds.ts';
import { EXIT, WrongUse, type Exit } from '../exit-codes.ts';
import { count, day, decider, text, toldGiven, type Given } from '../command-options.ts';
import { toldReports } from '../../app/told-reports.ts';
import { recordForReports, type NewRecord } from '../../app/record/new-record.ts';
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
  readonly unreadable: string[];
}

/** readout add PATH..., readout add --table reports.csv */
export async function addReports(paths: readonly string[], given: Given, terminal: Terminal): Promise<Exit> {
  const threads = count(given, 'threads');
  const [table = null] = absolute([text(given, 'table') ?? ''].filter(Boolean), terminal);
  const told = await toldReports(toldGiven(given), table);
  const takesFeeds = given['feeds'] === true;
  const sitemap = sitemapGiven(given);
  const sites = sitemap ? [sitemap.address] : [];
  if (paths.length === 0 && table === null && !takesFeeds && sitemap === null)
    throw new WrongUse('Nothing was named to add.', 'For example: readout add reports/, or readout add --table reports.csv');
  const place = { file: text(given, 'record'), folder: terminal.cwd };
  const made = await recordForReports(
    place,
    [...absolute(paths, terminal), ...told.paths, ...sites],
    terminal.now().toISOString(),
  );
  if (made !== null) tell(terminal, newRecordWords(made));
  return withCurrentRecord(given, terminal, async ({ record, codebook }) => {
    const feeds = takesFeeds ? (await followedFeeds(record)).map(({ address }) => address) : [];
    const marks = new Map<string, string | null>();
    const progress = await Progress.begin(terminal, 'Reading', null);
    const outcomes = add(record, [...absolute(paths, terminal), ...told.paths, ...sites, ...feeds], codebook, {
      onFeedRead: (address, etag) => marks.set(address, etag),
      told: { of: told.of, by: decider(given, terminal) },
      signal: terminal.signal,
      stdin: terminal.stdin,
      allowsPrivate: given['allowPrivate'] === true,
      now: () => terminal.now().toISOString(),
      onCounted: (expected) => progress.expect(expected),
      onNoted: (path, note) => progress.tell(noteLine(path, note, terminal)),
      ...(sitemap && { sitemap }),
      ...(threads !== null && { threads }),
    });
    const tally: Tally = { added: 0, there: 0, findings: 0, languages: new Map(), unreadable: [] };
    tally.unreadable.push(...told.unusable.flatMap((one) => unreadableLines(one, terminal)));
    await countOutcomes(outcomes, tally, progress, terminal);
    // Where something could not be read, the feed is asked for again.
    if (takesFeeds && tally.unreadable.length === 0 && !terminal.signal.aborted) await keepMarks(record, marks);
    for (const line of tally.unreadable) tell(terminal, line);
    await print(terminal, summary(tally, terminal.signal.aborted));
    return tally.unreadable.length > 0 ? EXIT.incomplete : EXIT.done;
  });
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
    await print(terminal, summary(tally, true));
    throw error;
  } finally {
    progress.stop();
  }
}

function countOutcome(outcome: Outcome, tally: Tally, terminal: Terminal): void {
  if (outcome.kind === 'unreadable') tally.unreadable.push(...unreadableLines(outcome.input, terminal));
  else if (outcome.kind === 'already there') tally.there += 1;
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

function summary({ added, there, findings, languages, unreadable }: Tally, stopped: boolean): string {
  const parts = [`${added} ${added === 1 ? 'report' : 'reports'} added`];
  const others = [...languages].map(([code, times]) => `${languageName(code)} ${times}`).sort();
  if (others.length > 0) parts.push(`kept but not read, because not in English: ${others.join(', ')}`);
  if (there > 0) parts.push(`${there} already there`);
  if (unreadable.length > 0) parts.push(`${unreadable.length} could not be read`);
  if (findings > 0) parts.push(`${findings} ${findings === 1 ? 'doubt' : 'doubts'} (readout list findings)`);
  const end = stopped ? 'Stopped; what was added is kept, and the same command goes on from here.\n' : '';
  return `${parts.join(' · ')}\n${end}`;
}
