import { printedNumber } from '../../model/reading/attribution.ts';
import { isDecided, type Code } from '../../model/reading/code.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { Rendition, Statement } from '../../model/coverage/statement.ts';
import type { CoverageAround } from '../../app/coverage/coverage-around.ts';
import { positionNamed } from '../../app/review/position-statements.ts';
import type { OpenRecord } from '../../app/record/open-record.ts';
import { showItem } from '../../app/show-item.ts';
import { printable, printableLine } from '../../text/printable.ts';
import { cut, cutAll } from '../../text/spans.ts';
import { withConclusions } from '../coverage-progress.ts';
import { EXIT, type Exit } from '../exit-codes.ts';
import type { Given } from '../command-options.ts';
import { daysInWords, renditionName, speakerName, wordsOf } from '../../app/lists/list-wording.ts';
import { withShownRecord } from '../current-record.ts';
import { sharedStatementLines, sharedTextLines } from '../side-by-side.ts';
import { colour, print, width, type Terminal } from '../terminal-io.ts';

/** readout show ID */
export async function show(id: string, given: Given, terminal: Terminal): Promise<Exit> {
  return withShownRecord(given, terminal, async (opened) => {
    const position = await withConclusions(opened, terminal, (conclusions) => positionNamed(id, conclusions));
    for (const each of position?.statements ?? [id]) await showOne(each, opened, terminal);
    return EXIT.done;
  });
}

async function showOne(id: string, opened: OpenRecord, terminal: Terminal): Promise<void> {
  const coverage = await withConclusions(opened, terminal, (conclusions) => conclusions.around(id));
  const item = showItem(id, coverage);
  const drawn = { width: width(terminal), colour: colour(terminal) };
  if (item.kind === 'report') {
    await print(terminal, report(item.reading, coverage));
    await print(terminal, drawnLines(sharedTextLines(item.shared, drawn)));
  } else if (item.kind === 'statement') {
    await print(terminal, statement(item.statement, coverage));
    await print(terminal, drawnLines(sharedStatementLines(item.shared, drawn)));
  } else await print(terminal, lines(rendition(item.rendition, coverage)));
}

/** Lines that hold colours of our own; what stands in a report was made printable before. */
function drawnLines(all: readonly string[]): string {
  return all.length === 0 ? '' : `${all.join('\n')}\n`;
}

function lines(all: readonly string[]): string {
  return `${all.map(printable).join('\n')}\n`;
}

/** The report as it reads, each attribution between its number and a closing sign, and below each passage who is cited. */
function report(reading: Reading, coverage: CoverageAround): string {
  const { published, outlet, wires, title } = reading;
  const from = coverage.provenance.get(reading.report);
  const head = [
    `report ${reading.report}`,
    `  title      ${title ?? '-'}`,
    `  outlet     ${outlet ? `${outlet.name} (${printableLine(outlet.evidence)})` : '-'}`,
    `  wires      ${wires.map(({ name }) => name).join(', ') || '-'}`,
    `  published  ${published.date ?? '-'} (${published.precision})`,
    `  file       ${from ? `${from.path}${from.line === undefined ? '' : `:${from.line}`}` : '-'}`,
    ...reading.findings.map(
      ({ rule, seen, assumed }) => `  doubt      ${rule}: ${printableLine(seen)} ${printableLine(assumed)}`,
    ),
  ];
  return lines([...head, '', ...reading.passages.flatMap((passage) => passageLines(reading, passage, coverage))]);
}

function passageLines(reading: Reading, { kind, span }: Reading['passages'][number], coverage: CoverageAround): string[] {
  const here = reading.attributions.filter(({ content }) =>
    content.some((each) => each.start >= span.start && each.start < span.end),
  );
  return [
    `${kind === 'body' ? '' : `(${kind}) `}${marked(reading, span)}`,
    ...here.map(({ id }) => `    ${attributionLine(reading, id, coverage)}`),
    ...decidedHere(reading, span, coverage).map((line) => `    ${line}`),
    '',
  ];
}

/** What analysts have decided on words of a passage. */
function decidedHere(reading: Reading, passage: Reading['passages'][number]['span'], { decided }: CoverageAround): string[] {
  const here = (decided.get(reading.report) ?? []).filter(({ span }) => span.start >= passage.start && span.start < passage.end);
  return here.map(({ review: { id, decision, who, at, note }, number, span, overruled }) => {
    const what = number === null ? `"${printableLine(cut(reading.text, span))}"` : `[${number}]`;
    const since = overruled === true ? ', and decided otherwise since' : '';
    return printableLine(
      `${what} ${DECIDED[decision]} by ${who} on ${at.slice(0, 10)} (${id})${since}${note === '' ? '' : `: ${note}`}`,
    );
  });
}

const DECIDED = { accept: 'accepted', correct: 'corrected', reject: 'rejected', add: 'added', undo: 'taken back' } as const;

/** The words of a passage with ⟦number ... ⟧ around each content. */
function marked({ text, attributions }: Reading, span: Reading['passages'][number]['span']): string {
  const signs = attributions.flatMap((attribution) =>
    attribution.content
      .filter(({ start, end }) => start >= span.start && end <= span.end)
      .flatMap(({ start, end }) => [
        { at: start, sign: `⟦${printedNumber(attribution)} `, opens: true, length: end - start },
        { at: end, sign: '⟧', opens: false, length: end - start },
      ]),
  );
  // At one place what closes comes before what opens; the longer opens first and closes last.
  signs.sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens) || (a.opens ? b.length - a.length : a.length - b.length));
  let shown = '';
  let from = span.start;
  for (const { at, sign } of signs) {
    shown += text.slice(from, at) + sign;
    from = at;
  }
  return shown + text.slice(from, span.end);
}

function attributionLine(reading: Reading, id: number, coverage: CoverageAround): string {
  const attribution = reading.attributions[id];
  const voice = reading.voices[id];
  if (!attribution || !voice) return `[${id}]`;
  const source = printableLine(cutAll(reading.text, attribution.source)) || 'nobody named';
  const cue = printableLine(cutAll(reading.text, attribution.cue)) || '-';
  const codes = reading.codes
    .filter((code) => code.attribution === id)
    .map((code) => `${isOfStatement(code, reading, coverage) ? '' : 'possibly: '}${codeInWords(code)}`);
  const parts = [
    `${renditionName(reading.report, id, coverage)}  ${speakerName(voice.speaker, coverage)}${voice.party === null ? '' : ` (${voice.party})`}`,
    `"${source}" · "${cue}"`,
    attribution.manner,
    voice.sourcing,
    ...(voice.said ? [daysInWords(voice.said)] : []),
    ...codes,
  ];
  return parts.map(printableLine).join(' · ');
}

/** What no statement has as its code is proposed and not sure enough, or weighed less than what rivals it: no position follows from it. */
function isOfStatement(code: Code, reading: Reading, { links }: CoverageAround): boolean {
  return links.statements.some(
    ({ renditions, codes }) =>
      renditions.some((one) => one.report === reading.report && one.attribution === code.attribution) &&
      codes.some((one) => SAME_CODE.every((field) => one.code[field] === code[field])),
  );
}

const SAME_CODE = ['issue', 'alternative', 'holder', 'stance', 'asserted'] as const;

function codeInWords(code: Code): string {
  const { issue, alternative, holder, stance, asserted, declared, redLine } = code;
  const what = alternative === null ? issue : `${issue}/${alternative}`;
  const how = `${asserted ? '' : 'it is denied that '}${holder} ${declared ? '' : '(said of it) '}${stance}`;
  return `${how} ${what}${redLine ? ', red line' : ''}${learntInWords(code)}`;
}

/** What decisions on like codes made of its likelihood, where there were any. */
function learntInWords(code: Code): string {
  const { confidence, undecided } = code;
  if (undecided === undefined || isDecided(code)) return '';
  return ` (${inHundred(confidence)} by what was decided on like codes, ${inHundred(undecided)} before)`;
}

function inHundred(share: number): string {
  return `${Math.round(100 * share)} in 100`;
}

function statement(one: Statement, coverage: CoverageAround): string {
  const origins = one.origins.map((id) => coverage.links.origins.find((origin) => origin.id === id)?.name ?? id);
  return lines([
    `statement ${one.id}${coverage.reviewed.has(one.id) ? ' (reviewed)' : ''}`,
    `  "${wordsOf(one, coverage)}"`,
    `  speaker    ${printableLine(speakerName(one.speaker, coverage))}${one.party === null ? '' : ` (${one.party})`}`,
    `  issue      ${one.issue ?? '-'}`,
    `  act        ${one.act}`,
    `  sourcing   ${one.sourcing}`,
    `  said       ${one.said ? `${daysInWords(one.said)} (${printableLine(one.said.evidence)})` : '-'}`,
    `  origins    ${origins.map(printableLine).join('; ') || '-'}`,
    ...one.codes.map(({ code }) => `  code       ${codeInWords(code)}`),
    `  renditions ${one.renditions.length}`,
    ...one.renditions.flatMap((each) => ['', ...rendition(each, coverage)]),
  ]);
}

/** How one report has it: its words with the sentence around them, and where they stand. */
function rendition({ report: id, attribution: at }: Rendition, coverage: CoverageAround): string[] {
  const reading = coverage.byReport.get(id);
  const attribution = reading?.attributions[at];
  if (!reading || !attribution) return [];
  const { published, outlet } = reading;
  const from = coverage.provenance.get(id);
  const passage = reading.passages.find(({ span }) =>
    attribution.content.some(({ start }) => start >= span.start && start < span.end),
  );
  return [
    `  ${renditionName(id, at, coverage)}  ${outlet?.name ?? 'outlet unknown'}, ${published.date ?? 'date unknown'}  ${from?.path ?? ''}`,
    `    ${attributionLine(reading, at, coverage)}`,
    `    ${printableLine(cutAll(reading.text, attribution.content))}`,
    ...(passage ? [`    in: ${printableLine(cut(reading.text, passage.span))}`] : []),
  ];
}
