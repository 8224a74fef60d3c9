import type { Coverage } from '../../app/coverage/coverage.ts';
import { lineFilter } from '../../app/lists/list-facts.ts';
import { LISTINGS } from '../../app/lists/list-table.ts';
import type { Line } from '../../app/lists/listing.ts';
import { speakerName } from '../../app/lists/list-wording.ts';
import { itemNamed } from '../../app/coverage/id-lookup.ts';
import type { Statement } from '../../model/coverage/statement.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { Spans } from '../../model/span.ts';
import { Sourcing } from '../../model/reading/speaker.ts';
import { askedDay } from '../../app/asked-day.ts';
import { cutAll } from '../../text/spans.ts';
import { html, type Markup } from '../../render/html/safe-markup.ts';
import { Problem } from '../room-problem.ts';
import { choiceField, type ChoiceField } from './forms/choice-field.ts';
import type { Place, PlacePage } from './place.ts';
import { figureCell, pageLinks, pageOfRows } from './tables/row-pages.ts';
import { rowTable } from './tables/row-table.ts';
import {
  codeWords,
  daysOf,
  issueName,
  partyClass,
  plural,
  readAddress,
  saidWords,
  SOURCING_NAMES,
  speakerWithParty,
} from './shown-words.ts';
import { emptyRoom } from './today-place.ts';

/** All statements as a table to filter, search and take away; with an id, one statement with all that carries it. */
export const statements: Place = {
  id: 'statements',
  title: 'Statements',
  key: 's',
  show: async (context, { rest: [id], fields }) => {
    const { coverage } = context.warm;
    if (id !== undefined) return statementPage(id, coverage);
    if (coverage.readings.length === 0) return { title: 'Statements', body: emptyRoom(context) };
    const found = await filteredStatements(coverage, fields);
    return {
      title: 'Statements',
      body: html`<header class="place-head"><h1>Statements</h1></header>
        ${filterForm(coverage, fields)} ${tableOf(found, coverage, fields)}`,
    };
  },
};

/** The lines of the list of statements, made once for each state of the record. */
const LINES = new WeakMap<Coverage, readonly Line[]>();

async function statementLines(coverage: Coverage): Promise<readonly Line[]> {
  const known = LINES.get(coverage) ?? (await LISTINGS.statements()).lines(coverage);
  LINES.set(coverage, known);
  return known;
}

/** The statements that the fields of an address ask for. Throws Refused where the codebook does not have what they name. */
export async function filteredStatements(coverage: Coverage, fields: URLSearchParams): Promise<readonly Line[]> {
  const lines = await statementLines(coverage);
  const asked = (name: string): string | null => fields.get(name)?.trim() || null;
  const tests = [...facetTests(asked, coverage), ...wordTests(asked), ...markTests(asked, coverage)];
  return tests.length === 0 ? lines : lines.filter((line) => tests.every((test) => test(line)));
}

type AskedField = (name: string) => string | null;
type LineTest = (line: Line) => boolean;

/** By party, issue, outlet and day, as every list is. */
function facetTests(asked: AskedField, { codebook }: Coverage): LineTest[] {
  const day = (name: string): string | null => {
    const value = asked(name);
    return value === null ? null : askedDay(name, value);
  };
  const filter = { party: asked('party'), issue: asked('issue'), outlet: asked('outlet'), from: day('from'), to: day('to') };
  if (Object.values(filter).every((value) => value === null)) return [];
  const isWanted = lineFilter(filter, codebook);
  return [({ facets }) => isWanted(facets)];
}

function wordTests(asked: AskedField): LineTest[] {
  const words = asked('q')?.toLowerCase().split(/\s+/);
  const speaker = asked('speaker')?.toLowerCase();
  const has =
    (all: readonly string[]): LineTest =>
    ({ fields }) => {
      const text = `${String(fields['words'])} ${String(fields['speaker'])}`.toLowerCase();
      return all.every((word) => text.includes(word));
    };
  return [
    ...(words ? [has(words)] : []),
    ...(speaker === undefined ? [] : [({ fields }: Line) => String(fields['speaker']).toLowerCase().includes(speaker)]),
  ];
}

function markTests(asked: AskedField, { byStatement }: Coverage): LineTest[] {
  const [sourcing, coded, reviewed] = [asked('sourcing'), asked('coded'), asked('reviewed')];
  const isCoded = ({ fields }: Line): boolean => (byStatement.get(String(fields['id']))?.codes.length ?? 0) > 0;
  return [
    ...(sourcing === null ? [] : [({ fields }: Line) => fields['sourcing'] === sourcing]),
    ...(coded === null ? [] : [(line: Line) => isCoded(line) === (coded === 'yes')]),
    ...(reviewed === null ? [] : [({ fields }: Line) => fields['reviewed'] === (reviewed === 'yes')]),
  ];
}

function filterForm({ codebook }: Coverage, fields: URLSearchParams): Markup {
  const value = (name: string): string => fields.get(name) ?? '';
  const choice = (name: string, label: string, options: ChoiceField['options']): Markup =>
    choiceField({ name, label, now: value(name), options: [['', 'any'], ...options] });
  const parties = codebook.parties.map(({ id, name }) => [id, name] as const);
  const issues = codebook.issues.map(({ id, title }) => [id, title] as const);
  const sourcings = Sourcing.options.map((one) => [one, SOURCING_NAMES[one]] as const);
  return html`<form class="filter" role="search" action="/statements">
    <label class="wide"
      >Words <input name="q" type="search" value="${value('q')}" placeholder="in the statement or its speaker"
    /></label>
    ${choice('party', 'Party', parties)} ${choice('issue', 'Issue', issues)}
    <label>Speaker <input name="speaker" value="${value('speaker')}" /></label>
    <label>Outlet <input name="outlet" value="${value('outlet')}" /></label>
    <label>From <input name="from" type="date" value="${value('from')}" /></label>
    <label>To <input name="to" type="date" value="${value('to')}" /></label>
    ${choice('sourcing', 'Sourcing', sourcings)} ${choice('coded', 'Coded', YES_NO)} ${choice('reviewed', 'Reviewed', YES_NO)}
    <button type="submit" class="primary">Show</button> <a href="/statements">all</a>
  </form>`;
}

const YES_NO = [
  ['yes', 'yes'],
  ['no', 'no'],
] as const;

function tableOf(found: readonly Line[], coverage: Coverage, fields: URLSearchParams): Markup {
  if (found.length === 0)
    return html`<p class="empty">
      ${coverage.links.statements.length === 0 ? 'No statement was found in the reports.' : 'No statement is like that. Ask for less.'}
    </p>`;
  const page = pageOfRows(found, fields);
  const kept = new URLSearchParams(fields);
  kept.delete('page');
  const rows = page.rows.map((line) => rowOf(line, coverage));
  return html`<p class="pages">
      Take away what is shown: <a href="/export/statements.csv?${kept.toString()}" download>CSV</a>
      <a href="/export/statements.json?${kept.toString()}" download>JSON</a>
    </p>
    ${rowTable({ name: 'Statements', columns: COLUMNS, rows })} ${pageLinks(page, fields, '/statements', 'statement')}`;
}

const COLUMNS = [
  { title: 'Said' },
  { title: 'Speaker' },
  { title: 'Words' },
  { title: 'Sourcing' },
  { title: 'Reports', isFigure: true },
  { title: 'Origins', isFigure: true },
] as const;

function rowOf({ fields }: Line, coverage: Coverage): Markup {
  return html`<tr class="${partyClass(fields['party'] === null ? null : String(fields['party']), coverage)}">
    <td class="day">${saidWords(String(fields['said']) || null, daysOf(coverage))}</td>
    <td><span class="dot"></span>${String(fields['speaker'])}</td>
    <th scope="row" dir="auto">
      <a href="/statements/${String(fields['id'])}">${String(fields['words']) || 'no words'}</a>
    </th>
    <td class="brief">${SOURCING_NAMES[fields['sourcing'] as Sourcing]}</td>
    ${figureCell(Number(fields['reports']), 'report')} ${figureCell(Number(fields['origins']), 'origin')}
  </tr>`;
}

/** One statement: who said it, what it tells of whom, every report that carries it, and what those rest on. */
function statementPage(id: string, coverage: Coverage): PlacePage {
  const found = itemNamed(id, coverage);
  if (found.kind !== 'statement') throw new Problem(404, `"${id}" is no statement.`, 'Statements lists them.');
  const { statement } = found;
  const lines = renditionsOf(statement, coverage);
  const origins = coverage.links.origins.filter((origin) => statement.origins.includes(origin.id));
  return {
    title: 'Statement',
    body: html`${statementHead(statement, lines[0] ?? null, coverage)}
      <section>
        <h2>What it tells</h2>
        ${codesOf(statement, coverage)}
      </section>
      <section>
        <h2>${plural(lines.length, 'report')}</h2>
        <ul class="lines">
          ${lines.map((line) => renditionOf(line, coverage))}
        </ul>
      </section>
      <section>
        <h2>${plural(origins.length, 'origin')}</h2>
        <ul class="lines">
          ${origins.map(({ kind, name, why }) => html`<li>${kind}: ${name} <span class="notes">${why.join('; ')}</span></li>`)}
        </ul>
      </section>`,
  };
}

function codesOf({ codes, party }: Statement, coverage: Coverage): Markup {
  if (codes.length === 0) return html`<p class="empty">no position is coded on it</p>`;
  return html`<ul class="lines">
    ${codes.map(({ code }) => html`<li>${issueName(code.issue, coverage)}: ${codeWords(code, party, coverage)}</li>`)}
  </ul>`;
}

/** A statement as one report has it. */
interface RenditionWords {
  readonly reading: Reading;
  readonly content: Spans;
}

function renditionsOf({ renditions }: Statement, { byReport }: Coverage): RenditionWords[] {
  return renditions.flatMap(({ report, attribution }) => {
    const reading = byReport.get(report);
    const content = reading?.attributions[attribution]?.content;
    return reading && content ? [{ reading, content }] : [];
  });
}

function statementHead(statement: Statement, lead: RenditionWords | null, coverage: Coverage): Markup {
  const { id, party, sourcing, said, speaker } = statement;
  const day = said ? `${said.days.first} to ${said.days.last}` : null;
  return html`<header class="place-head ${partyClass(party, coverage)}">
    <p class="kind">Statement</p>
    <h1 class="quotation" dir="auto">${lead ? cutAll(lead.reading.text, lead.content) : ''}</h1>
    <p class="facts">
      <span class="dot"></span>${speakerWithParty(speakerName(speaker, coverage), party, coverage)} · ${SOURCING_NAMES[sourcing]}
      · ${saidWords(day, daysOf(coverage))}${coverage.reviewed.has(id) ? ' · reviewed' : ''}
    </p>
  </header>`;
}

function renditionOf(
  { reading: { text, report, outlet, published, title }, content }: RenditionWords,
  coverage: Coverage,
): Markup {
  return html`<li>
    <span class="words" dir="auto">${cutAll(text, content)}</span>
    <span class="notes"
      >${outlet?.name ?? 'outlet not known'} · ${published.date === null ? 'undated' : daysOf(coverage).day(published.date)} ·
      <a href="${readAddress(report, content[0] ?? null)}">${title ?? 'the report'}</a></span
    >
  </li>`;
}
