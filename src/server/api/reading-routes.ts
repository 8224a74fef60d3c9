import { realpath } from 'node:fs/promises';
import { z } from 'zod';
import { markedReport } from '../../app/coverage/marked-report.ts';
import { itemNamed } from '../../app/coverage/id-lookup.ts';
import { Brief } from '../../model/brief.ts';
import { IsoDay } from '../../model/codebook.ts';
import { Statement } from '../../model/coverage/statement.ts';
import { RoomAbout } from '../../model/room/room-about.ts';
import { MarkedReport } from '../../model/room/report-with-marks.ts';
import { Problem } from '../room-problem.ts';
import { apiRoute } from './api-route.ts';

export const READING_ROUTES = [
  apiRoute({
    method: 'get',
    path: '/api/room',
    summary: 'Which room this is.',
    changes: false,
    input: z.object({}),
    output: RoomAbout,
    handle: async ({ warm: { workspace }, who, isReadOnly }) => {
      const record = await realpath(workspace.path).catch(() => workspace.path);
      return { record, who, isReadOnly };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/brief',
    summary: 'The brief of the record as it is now.',
    changes: false,
    input: z.object({ since: IsoDay.nullable().default(null) }),
    output: Brief,
    handle: async ({ warm, now }, { since }) => warm.workspace.brief({ since, now: now().toISOString() }),
  }),
  apiRoute({
    method: 'get',
    path: '/api/reports/:report',
    summary: 'A report with its statements marked; the beginning of its id is enough.',
    changes: false,
    input: z.object({ report: z.string().min(4) }),
    output: MarkedReport,
    handle: async ({ warm: { coverage } }, { report }) => {
      const found = itemNamed(report, coverage);
      if (found.kind !== 'report') throw new Problem(404, `"${report}" is no report.`, 'Sources lists the reports.');
      return markedReport(found.reading, coverage);
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/statements/:statement',
    summary: 'A statement with its renditions, origins and codes.',
    changes: false,
    input: z.object({ statement: z.string().min(4) }),
    output: Statement,
    handle: async ({ warm: { coverage } }, { statement }) => {
      const found = itemNamed(statement, coverage);
      if (found.kind !== 'statement') throw new Problem(404, `"${statement}" is no statement.`, 'Statements lists them.');
      return found.statement;
    },
  }),
];
