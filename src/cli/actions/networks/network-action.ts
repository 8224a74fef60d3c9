import { networkProject } from '../../../app/exchange/dna/network-project.ts';
import { makeNetwork, type MadeNetwork, type NetworkGround } from '../../../app/networks/make-network.ts';
import { isUndivided, NO_COMMUNITIES } from '../../../app/networks/tables/node-table.ts';
import { networkTable } from '../../../app/networks/network-tables.ts';
import type { NetworkTableName } from '../../../app/networks/network-words.ts';
import { projectStatements } from '../../../app/networks/project-statements.ts';
import { recordStatements } from '../../../app/networks/record-statements.ts';
import type { StatementSource } from '../../../app/networks/statement-source.ts';
import type { OpenRecord } from '../../../app/record/open-record.ts';
import type { Row } from '../../../export/list-format.ts';
import { LIST_FORMATS } from '../../../export/list-formats.ts';
import { GRAPH_FORMATS, graphFormatOf } from '../../../export/graphs/graph-formats.ts';
import { listAsTable } from '../../../export/terminal-table.ts';
import { text } from '../../command-options.ts';
import { coverage } from '../../coverage-progress.ts';
import { withShownRecord } from '../../current-record.ts';
import { EXIT, WrongUse, type Exit } from '../../exit-codes.ts';
import { deliver } from '../../output-file.ts';
import { print, tell, width, type Terminal } from '../../terminal-io.ts';
import { choiceOf, projectChoiceOf, requestOf, type NetworkGiven } from './network-options.ts';

/** readout network */
export async function network(given: NetworkGiven, terminal: Terminal): Promise<Exit> {
  const request = requestOf(given);
  const { show } = given;
  if (show !== undefined) return tableOf(show, given, terminal);
  const format = endingOf(given, Object.keys(GRAPH_FORMATS), graphFormatOf);
  return withShownRecord(given, terminal, async (opened) => {
    const made = makeNetwork(await sourceOf(opened, given, terminal), request);
    if (format === null) await print(terminal, tables(made, width(terminal)));
    else await deliver((await GRAPH_FORMATS[format]())(made.graph), given, terminal);
    tell(terminal, `${size(made)} ${ground(made)}`);
    if (made.graph.edges.length === 0 && made.graph.nodes.length > 1 && request.relation === 'congruence')
      tell(terminal, '  Nobody agrees with anybody; --relation conflict shows who differs, --mode two-mode who stands for what.');
    if (format === null && isUndivided(made.graph.nodes.map(({ attributes }) => ({ ...attributes }))))
      tell(terminal, `  ${NO_COMMUNITIES}`);
    tellConventions(given, terminal);
    return EXIT.done;
  });
}

/** readout network --show WHAT */
async function tableOf(show: NetworkTableName, given: NetworkGiven, terminal: Terminal): Promise<Exit> {
  const request = requestOf(given);
  const format = endingOf(
    given,
    ['csv', 'json'],
    (file) => (/\.(csv|json)$/i.exec(file)?.[1]?.toLowerCase() as 'csv' | 'json') ?? null,
  );
  return withShownRecord(given, terminal, async (opened) => {
    const {
      rows,
      shown = rows,
      columns,
      remark,
      ...rests
    } = await networkTable(show, await sourceOf(opened, given, terminal), request);
    const list = format === null ? { rows: shown.map(roundedRow), columns } : { rows, columns };
    await deliver((await LIST_FORMATS[format ?? 'table']())({ ...list, width: width(terminal) }), given, terminal);
    tell(terminal, ground(rests));
    if (remark !== undefined) tell(terminal, `  ${remark}`);
    tellConventions(given, terminal);
    return EXIT.done;
  });
}

/** The format that the ending of the file names; null where nothing is written to a file. */
function endingOf<F>(given: NetworkGiven, known: readonly string[], formatOf: (file: string) => F | null): F | null {
  const file = text(given, 'output');
  const format = file === null ? null : formatOf(file);
  if (file === null || format !== null) return format;
  throw new WrongUse(
    `${file} has no ending that names a format`,
    `End it in one of: ${known.map((name) => `.${name}`).join(', ')}.`,
  );
}

/** The statements of the record, or those of the project that was imported. */
async function sourceOf(opened: OpenRecord, given: NetworkGiven, terminal: Terminal): Promise<StatementSource> {
  const choice = projectChoiceOf(given);
  if (choice === null) return recordStatements(await coverage(opened, terminal), choiceOf(given));
  const project = await networkProject(opened);
  if (project === null)
    throw new WrongUse(
      'No project was imported into this record',
      'Import one with readout import project.dna, or leave out --type.',
    );
  return projectStatements(project, choice);
}

function tellConventions(given: NetworkGiven, terminal: Terminal): void {
  if (given['asDna'] === true)
    tell(terminal, '  As Discourse Network Analyzer 3.1 computes it; without --as-dna the figures are what their names say.');
}

/** The lines, the heaviest first within each window, and what the place of each node is. */
function tables(made: MadeNetwork, columns: number): string {
  return `${edgeTable(made, columns)}${nodeTable(made, columns)}`;
}

const WINDOW_COLUMNS = [
  ['from', 10],
  ['to', 10],
] as const;

function edgeTable({ graph, windows }: MadeNetwork, columns: number): string {
  const names = new Map(graph.nodes.map(({ id, label }) => [id, label]));
  const rows = graph.edges
    .map(({ source, target, weight, from, to }) => ({
      from,
      to,
      one: names.get(source) ?? '',
      other: names.get(target) ?? '',
      weight: rounded(weight),
    }))
    .sort((a, b) =>
      (a.from ?? '') === (b.from ?? '') ? Math.abs(b.weight) - Math.abs(a.weight) : (a.from ?? '') < (b.from ?? '') ? -1 : 1,
    );
  const days = windows === null ? [] : WINDOW_COLUMNS;
  return listAsTable({ rows, columns: [...days, ['one', 0], ['other', 0], ['weight', 8]], width: columns });
}

const NODE_COLUMNS = [
  ['node', 0],
  ['kind', 7],
  ['strength', 8],
  ['lines', 5],
  ['betweenness', 11],
  ['community', 9],
] as const;

function nodeTable({ graph }: MadeNetwork, columns: number): string {
  const rows = graph.nodes.map(({ label, attributes }): Row => roundedRow({ node: label, ...attributes }));
  return listAsTable({ rows, columns: NODE_COLUMNS, width: columns });
}

function roundedRow(row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, typeof cell === 'number' ? rounded(cell) : cell]));
}

function rounded(weight: number): number {
  return Number(weight.toFixed(3));
}

function counted(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

function size({ graph, windows }: MadeNetwork): string {
  const over = windows === null ? '' : ` over ${counted(windows, 'window', 'windows')}`;
  return `${counted(graph.nodes.length, 'node', 'nodes')} and ${counted(graph.edges.length, 'line', 'lines')}${over}`;
}

/** What it rests on. */
function ground({ statements, reviewed, weight, leftOut }: NetworkGround): string {
  const rests = `from ${counted(statements, 'coded statement', 'coded statements')}, ${reviewed} of them reviewed, that weigh ${Number(weight.toFixed(1))} in all`;
  const reasons = [...leftOut].map(([reason, number]) => `${number} ${reason}`).join(', ');
  return `${rests}.${reasons === '' ? '' : `\n  Left out: ${reasons}.`}`;
}
