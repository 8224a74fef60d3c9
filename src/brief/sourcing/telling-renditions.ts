import type { Position } from '../../model/coverage/position.ts';
import type { Rendition, Statement } from '../../model/coverage/statement.ts';
import type { NumberedCoverage } from '../numbered-coverage.ts';
import { isOf } from './line-tellers.ts';

/**
 * A statement without the renditions that tell another position on the issue and not this one: of what several reports have of one statement each may
 * have another sentence, and a line cites only what says just that.
 */
export function asFarAsItTells({ origins }: NumberedCoverage, position: Position, statement: Statement): Statement {
  const telling = statement.renditions.filter((rendition) => !tellsAnother(statement, rendition, position));
  if (telling.length === 0 || telling.length === statement.renditions.length) return statement;
  const reports = new Set(telling.map(({ report }) => report));
  const behind = statement.origins.filter((id) => origins.get(id)?.reports.some((report) => reports.has(report)) ?? true);
  return { ...statement, renditions: telling, origins: behind };
}

function tellsAnother({ codes }: Statement, { report, attribution }: Rendition, position: Position): boolean {
  const own = codes.filter((one) => one.report === report && one.code.attribution === attribution);
  const onIssue = own.filter(({ code }) => code.issue === position.issue);
  return onIssue.length > 0 && !onIssue.some(({ code }) => isOf(code, position));
}
