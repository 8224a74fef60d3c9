import type { GraphEdge, GraphFile, GraphNode } from '../../export/graphs/graph-file.ts';
import { CORRECTED } from '../../network/conventions.ts';
import { nodeId } from '../../network/graphs/actor-graph.ts';
import { nodeMeasures } from '../../network/graphs/node-measures.ts';
import { networkOf, type Network } from '../../network/network.ts';
import type { Aggregation, NetworkSettings, Normalisation } from '../../network/network-settings.ts';
import type { Variable } from '../../network/statements/coded-statement.ts';
import { MS_A_DAY, MS_A_SECOND } from '../../network/windows/calendar-units.ts';
import { networksOverTime, type MovingWindow } from '../../network/windows/time-windows.ts';
import type { Coverage } from '../coverage/coverage.ts';
import { Refused } from '../refusal.ts';
import type { NetworkMode } from './network-words.ts';
import { recordStatements, type LeftOut, type StatementChoice } from './record-statements.ts';

/** Which network of a record is wanted. */
export interface NetworkRequest extends StatementChoice {
  readonly mode: NetworkMode;
  readonly relation: Aggregation;
  readonly normalisation: Normalisation;
  /** First and last day, YYYY-MM-DD; null for no bound. */
  readonly from: string | null;
  readonly to: string | null;
  /** Cuts the time into windows, each beginning where the one before ends; null for one network of it all. */
  readonly window: Omit<MovingWindow, 'step'> | null;
}

/** A network of a record, with what it rests on. */
export interface MadeNetwork {
  readonly graph: GraphFile;
  /** Coded statements that it is made of, and how many of them an analyst has accepted, corrected or added. */
  readonly statements: number;
  readonly reviewed: number;
  /** How many of them are likely to be right: the sum of their weights. */
  readonly weight: number;
  readonly leftOut: ReadonlyMap<LeftOut | 'outside the days', number>;
  /** How many windows the time is cut into; null where it is one network. */
  readonly windows: number | null;
}

const variable = (name: string): Variable => ({ name, of: 'statement' });
const [ACTOR, CONCEPT, STANCE] = [variable('actor'), variable('concept'), variable('stance')];

/** The network that the coded statements of a record make. Throws Refused where what was asked for does not go together. */
export function makeNetwork(coverage: Coverage, request: NetworkRequest): MadeNetwork {
  const { table, leftOut, reviewed } = recordStatements(coverage, request);
  const settings = settingsOf(request);
  const whole = checked(() => networkOf(table, settings), request);
  const windows = request.window && networksOverTime(table, settings, { ...request.window, step: request.window.width });
  const outside = table.statements.length - whole.statements.length;
  return {
    graph: {
      title: `${request.mode}, ${request.relation}`,
      nodes: nodesOf(whole, request, coverage),
      edges: windows === null ? edgesOf(whole, request, null) : windows.flatMap((each) => edgesOf(each, request, each)),
    },
    statements: whole.statements.length,
    reviewed: whole.statements.filter(({ id }) => reviewed.has(id)).length,
    weight: whole.statements.reduce((sum, { weight = 1 }) => sum + weight, 0),
    leftOut: new Map<LeftOut | 'outside the days', number>([
      ...leftOut,
      ...(outside > 0 ? [['outside the days', outside] as const] : []),
    ]),
    windows: windows?.length ?? null,
  };
}

function settingsOf({ mode, relation, normalisation, from, to }: NetworkRequest): NetworkSettings {
  return {
    mode: mode === 'two-mode' ? 'two-mode' : 'one-mode',
    first: mode === 'concepts' ? CONCEPT : ACTOR,
    second: mode === 'concepts' ? ACTOR : CONCEPT,
    qualifier: STANCE,
    aggregation: relation,
    normalisation,
    duplicates: 'include',
    isolates: true,
    filter: {
      from: from === null ? null : secondsOf(from),
      to: to === null ? null : secondsOf(to) + SECONDS_A_DAY - 1,
      exclusions: [],
    },
    conventions: CORRECTED,
  };
}

const SECONDS_A_DAY = MS_A_DAY / MS_A_SECOND;

function secondsOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_A_SECOND;
}

function dayOf(seconds: number): string {
  return new Date(seconds * MS_A_SECOND).toISOString().slice(0, 10);
}

function checked(work: () => Network, { from, to }: NetworkRequest): Network {
  if (from !== null && to !== null && from > to) throw new Refused({ why: 'days the wrong way round', from, to });
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) throw new Refused({ why: 'no such network', reason: error.message });
    throw error;
  }
}

function nodesOf(network: Network, { mode, by }: NetworkRequest, coverage: Coverage): GraphNode[] {
  const measures = nodeMeasures(network, mode === 'two-mode' ? 'two-mode' : 'one-mode');
  const node = (side: 'row' | 'column', kind: 'actor' | 'concept', label: string): GraphNode => {
    const id = nodeId(side, label);
    const party = kind === 'actor' ? partyOf(label, by, coverage) : null;
    return { id, label, attributes: { kind, party, ...measures.get(id) } };
  };
  const rows = network.rows.map((label) => node('row', mode === 'concepts' ? 'concept' : 'actor', label));
  return mode === 'two-mode' ? [...rows, ...network.columns.map((label) => node('column', 'concept', label))] : rows;
}

/** The party an actor belongs to, by its name; a party is its own. */
function partyOf(label: string, by: NetworkRequest['by'], { links, codebook }: Coverage): string | null {
  if (by === 'party') return label;
  const party = links.actors.find(({ name }) => name === label)?.party ?? null;
  return codebook.parties.find(({ id }) => id === party)?.name ?? party;
}

/** The lines of a network that weigh anything, each once. */
function edgesOf(
  { rows, columns, cells }: Network,
  { mode }: NetworkRequest,
  window: { readonly from: number; readonly to: number } | null,
): GraphEdge[] {
  const isTwoMode = mode === 'two-mode';
  const time = { from: window && dayOf(window.from), to: window && dayOf(window.to - 1) };
  return rows.flatMap((row, i) =>
    columnsOf({ rows, columns }, isTwoMode).flatMap((column, j): GraphEdge[] => {
      const weight = cells[i]?.[j] ?? 0;
      if (weight === 0 || (!isTwoMode && j <= i)) return [];
      return [{ source: nodeId('row', row), target: nodeId(isTwoMode ? 'column' : 'row', column), weight, ...time }];
    }),
  );
}

function columnsOf({ rows, columns }: Pick<Network, 'rows' | 'columns'>, isTwoMode: boolean): readonly string[] {
  return isTwoMode ? columns : rows;
}
