import type { ListOfRows, Row } from '../../../export/list-format.ts';
import type { NetworkRequest } from '../network-request.ts';
import type { StatementSource } from '../statement-source.ts';

/** Lines of a table, and which fields of them are shown. */
export interface NetworkTable extends Pick<ListOfRows, 'rows' | 'columns'> {
  /** What is shown on a terminal, where that is not what a file has. */
  readonly shown?: readonly Row[];
  /** What is to be said beside it. */
  readonly remark?: string;
}

/** Makes a table of the statements that a network is made of. Throws Refused where there is none of that kind. */
export type TableOfNetwork = (source: StatementSource, request: NetworkRequest) => NetworkTable;
