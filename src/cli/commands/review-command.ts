import { userInfo } from 'node:os';
import { Sourcing } from '../../model/reading/speaker.ts';
import { Stance } from '../../model/reading/code.ts';
import type { Code } from '../../model/reading/code.ts';
import type { Codebook } from '../../model/codebook.ts';
import type { CodeCorrection, Correction } from '../../model/correction.ts';
import type { Review, ReviewTarget } from '../../model/review.ts';
import type { Rendition } from '../../model/coverage/statement.ts';
import type { Coverage } from '../../app/coverage.ts';
import { additionOf, batchOf, placesOf, reviewsOf } from '../../app/propose-review.ts';
import { coverage as coverageOf } from '../coverage-progress.ts';
import { EXIT, WrongUse, type Exit } from '../exit-codes.ts';
import { day, text, type Given } from '../command-options.ts';
import { named } from '../id-lookup.ts';
import { withRecord } from '../open-record.ts';
import { print, type Terminal } from '../terminal-io.ts';

/** readout review ID accept|reject|correct, and readout review REPORT add --quote WORDS */
export async function review(id: string, asked: string, given: Given, terminal: Terminal): Promise<Exit> {
  return withRecord(given, terminal, async (opened) => {
    const coverage = await coverageOf(opened, terminal);
    const by = { who: whoOf(given), at: terminal.now().toISOString(), note: text(given, 'note') ?? '' };
    const reviews = asked === 'add' ? [addition(id, given, coverage, by)] : decisions(id, asked, given, coverage, by);
    await opened.record.addReviews(reviews);
    const batch = batchOf(reviews[0]?.id ?? '');
    const where = `${reviews.length} ${reviews.length === 1 ? 'rendition' : 'renditions'}`;
    await print(terminal, `Kept the decision ${batch}: ${asked} ${id} (${where}). readout undo takes it back.\n`);
    return EXIT.done;
  });
}

type By = { readonly who: string; readonly at: string; readonly note: string };

function decisions(id: string, asked: string, given: Given, coverage: Coverage, by: By): Review[] {
  if (text(given, 'quote') !== null)
    throw new WrongUse('--quote names words that were missed; it goes with "add".', 'Say add, or leave it out.');
  const decision = asked === 'accept' || asked === 'reject' ? asked : 'correct';
  const renditions = renditionsOf(id, coverage);
  return reviewsOf(coverage, renditions, { decision, ...changeOf(decision, given, coverage, renditions), ...by });
}

/** Words of a report that the machine did not take for anybody's, with who said them. */
function addition(id: string, given: Given, coverage: Coverage, by: By): Review {
  const found = named(id, coverage);
  if (found.kind !== 'report')
    throw new WrongUse(`${id} is no report.`, 'Name the report in which the words stand; readout list reports shows them.');
  const quote = text(given, 'quote');
  if (quote === null || text(given, 'speaker') === null)
    throw new WrongUse('What is added needs its words and who said them.', 'Give --quote "the words" and --speaker NAME.');
  const { reading } = found;
  const [place, ...others] = placesOf(reading.text, quote);
  if (!place) throw new WrongUse('These words are not in the report.', `Copy them from readout show ${id}.`);
  if (others.length > 0) throw new WrongUse(`These words stand ${others.length + 1} times in the report.`, 'Give more of them.');
  const { change, target } = changeOf('correct', given, coverage, []);
  return additionOf(reading.report, reading.text, place, { change: { sourcing: 'on the record', ...change }, target, ...by });
}

export function whoOf(given: Given): string {
  return text(given, 'who') ?? userInfo().username;
}

function renditionsOf(id: string, coverage: Coverage): readonly Rendition[] {
  const found = named(id, coverage);
  if (found.kind === 'rendition') return [found.rendition];
  if (found.kind === 'statement') return found.statement.renditions;
  throw new WrongUse(
    `${id} is a report.`,
    'Decide on a statement, or on one of its renditions, REPORT:NUMBER; readout show names them.',
  );
}

type Change = { readonly change: Correction; readonly target: ReviewTarget };

function changeOf(decision: string, given: Given, coverage: Coverage, renditions: readonly Rendition[]): Change {
  const of = codeMeant(given);
  const fields = ['speaker', 'party', 'sourcing', 'date', 'issue', 'alternative', 'holder', 'stance', 'asserted'];
  const set = fields.filter((field) => text(given, field) !== null);
  if (decision !== 'correct') {
    if (set.length > 0)
      throw new WrongUse(`--${set[0] ?? ''} says what is right; it goes with "correct".`, 'Say correct, or leave it out.');
    return of && decision === 'reject' ? { change: { of }, target: 'code' } : { change: {}, target: 'attribution' };
  }
  if (set.length === 0)
    throw new WrongUse(
      'Nothing to correct was named.',
      `Say what is right with one of: ${fields.map((field) => `--${field}`).join(', ')}.`,
    );
  const voice = voiceChange(given, coverage);
  const code = codeChange(given, coverage.codebook, codesAt(coverage, renditions));
  const target = Object.keys(code).length > 0 ? 'code' : voice.said ? 'date' : 'speaker';
  return { change: { ...voice, ...code, ...(of && { of }) }, target };
}

function codesAt({ byReport }: Coverage, renditions: readonly Rendition[]): readonly Code[] {
  return renditions.flatMap(({ report, attribution }) =>
    (byReport.get(report)?.codes ?? []).filter((code) => code.attribution === attribution),
  );
}

/** --code night-shifts/no-nights; without an alternative, night-shifts. */
function codeMeant(given: Given): Correction['of'] {
  const [issue, alternative] = text(given, 'code')?.split('/') ?? [];
  return issue === undefined ? undefined : { issue, alternative: alternative ?? null };
}

function voiceChange(given: Given, coverage: Coverage): Correction {
  const speaker = text(given, 'speaker');
  const party = text(given, 'party');
  const sourcing = text(given, 'sourcing');
  const date = day(given, 'date');
  return {
    ...(speaker !== null && speakerChange(speaker, coverage)),
    ...(party !== null && { party: partyGiven(party, coverage.codebook) }),
    ...(sourcing !== null && { sourcing: oneOf(Sourcing.options, sourcing, 'sourcing') }),
    ...(date !== null && { said: { first: date, last: date } }),
  };
}

/** An actor by id or by any of its names; one that nobody named yet is made from the name. */
function speakerChange(asked: string, { comparison, codebook }: Coverage): Correction {
  const wanted = asked.toLowerCase();
  const actor = comparison.actors.find(
    ({ id, names, name }) => id === asked || [name, ...names].some((each) => each.toLowerCase() === wanted),
  );
  if (actor) return { speaker: { kind: 'actor', actor: actor.id }, name: actor.name, party: actor.party };
  const id = idOf(asked);
  const party = codebook.parties.find(({ people }) =>
    people.some(({ name, also }) => [name, ...also].some((each) => each.toLowerCase() === wanted)),
  );
  return { speaker: { kind: 'actor', actor: id }, name: asked, party: party?.id ?? null };
}

/** Maria Holt -> maria-holt, as the reading makes ids of names. */
function idOf(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}

function codeChange(given: Given, codebook: Codebook, now: readonly Code[]): { readonly code?: CodeCorrection } {
  const alternative = text(given, 'alternative');
  const issue = issueGiven(text(given, 'issue'), alternative, codebook, now);
  const holder = text(given, 'holder');
  const stance = text(given, 'stance');
  const asserted = text(given, 'asserted');
  const code: CodeCorrection = {
    ...(issue !== null && { issue }),
    ...(alternative !== null && { alternative: alternative === 'none' ? null : alternative }),
    ...(holder !== null && { holder: partyGiven(holder, codebook) ?? '' }),
    ...(stance !== null && { stance: oneOf(Stance.options, stance, 'stance') }),
    ...(asserted !== null && { asserted: asserted === 'yes' }),
  };
  return Object.keys(code).length > 0 ? { code } : {};
}

/** The issue that is named, or the one whose alternative is named; checked against the codebook. */
function issueGiven(issue: string | null, alternative: string | null, codebook: Codebook, now: readonly Code[]): string | null {
  const wanted = alternative === null || alternative === 'none' ? null : alternative;
  const holds = codebook.issues.find(({ alternatives }) => alternatives.some(({ id }) => id === wanted));
  if (wanted !== null && !holds)
    throw new WrongUse(`The codebook has no alternative "${wanted}".`, 'Give its id as the codebook has it, or none.');
  if (issue === null) return holds?.id ?? (alternative === 'none' ? (now[0]?.issue ?? null) : null);
  const issues = codebook.issues.map(({ id }) => id);
  oneOf(issues, issue, 'issue');
  if (holds && holds.id !== issue)
    throw new WrongUse(`The alternative "${wanted ?? ''}" belongs to ${holds.id}.`, `Say --issue ${holds.id}, or leave it out.`);
  return issue;
}

function partyGiven(asked: string, codebook: Codebook): string | null {
  return asked === 'none'
    ? null
    : oneOf(
        codebook.parties.map(({ id }) => id),
        asked,
        'party',
      );
}

function oneOf<T extends string>(all: readonly T[], asked: string, what: string): T {
  const found = all.find((each) => each === asked);
  if (found !== undefined) return found;
  throw new WrongUse(`There is no ${what} "${asked}".`, `Give one of: ${all.join(', ')}.`);
}
