import { statementsById } from '../link/origins/origin-count.ts';
import type { Dispute } from '../model/coverage/dispute.ts';
import type { Position } from '../model/coverage/position.ts';
import type { Round } from '../model/coverage/round.ts';
import type { Statement } from '../model/coverage/statement.ts';
import type { ReportId } from '../model/original.ts';
import type { Reading } from '../model/reading/reading.ts';

/** On which day facts came in, ISO 8601; null for what nothing dates. */
export class FactDays {
  readonly #published: ReadonlyMap<ReportId, string | null>;
  readonly #statements: ReadonlyMap<string, Statement>;

  constructor(readings: readonly Reading[], statements: readonly Statement[]) {
    this.#published = new Map(readings.map(({ report, published }) => [report, published.date]));
    this.#statements = statementsById(statements);
  }

  /** The date of its earliest report; where none is dated, the day it was said. */
  ofStatement(id: string): string | null {
    const statement = this.#statements.get(id);
    return statement ? (this.#firstReported([statement]) ?? statement.said?.days.last ?? null) : null;
  }

  /** The date of the earliest report of it; where none is dated, the day it was told. */
  ofPosition({ statements, when }: Position): string | null {
    const known = statements.flatMap((id) => this.#statements.get(id) ?? []);
    return this.#firstReported(known) ?? when?.days.last ?? null;
  }

  /** A dispute is as new as the newest of its sides. */
  ofDispute({ asserted, denied, told }: Dispute): string | null {
    const days = [...asserted, ...denied].map((id) => this.ofStatement(id));
    return lastDay([...days, ...told.map(({ report }) => this.#published.get(report) ?? null)]);
  }

  /** The date of the first dated report of it. */
  ofRound({ mentions }: Round): string | null {
    return firstDay(mentions.map(({ report }) => this.#published.get(report) ?? null));
  }

  /** The newest of several statements. */
  ofNewest(ids: readonly string[]): string | null {
    return lastDay(ids.map((id) => this.ofStatement(id)));
  }

  #firstReported(statements: readonly Statement[]): string | null {
    const reports = statements.flatMap(({ renditions }) => renditions.map(({ report }) => report));
    return firstDay(reports.map((report) => this.#published.get(report) ?? null));
  }
}

function firstDay(days: readonly (string | null)[]): string | null {
  return days.filter((day) => day !== null).sort()[0] ?? null;
}

function lastDay(days: readonly (string | null)[]): string | null {
  return (
    days
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null
  );
}
