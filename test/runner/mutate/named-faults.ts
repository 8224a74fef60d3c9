import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FileFault } from './fault-sample.ts';

/** A fault that would change what a reader is told, and the change of a source that plants it. */
export interface NamedFault {
  /** What goes wrong. */
  readonly fault: string;
  readonly file: string;
  /** Stands once in the file. */
  readonly replace: string;
  readonly by: string;
}

/** Each of these once went unseen by every test, or would be as bad. */
export const NAMED_FAULTS: readonly NamedFault[] = [
  {
    fault: 'a review is put on words that hardly overlap its own',
    file: 'src/review/attribution-around.ts',
    replace: 'MIN_SAME_OVERLAP = 0.5',
    by: 'MIN_SAME_OVERLAP = 0.01',
  },
  {
    fault: 'an anchor looks at no context',
    file: 'src/text/anchor.ts',
    replace: '{ before: 20, after: 20,',
    by: '{ before: 0, after: 0,',
  },
  {
    fault: 'agreed, whoever disputes it',
    file: 'src/derive/issue-states.ts',
    replace: 'about.isDisputed || heard.length < 2',
    by: 'heard.length < 2',
  },
  {
    fault: 'agreed, whoever was not heard',
    file: 'src/derive/issue-states.ts',
    replace: 'isAll = heard.length === about.sides.length',
    by: 'isAll = true',
  },
  {
    fault: 'the state of an issue follows from what is unsure',
    file: 'src/derive/issue-states.ts',
    replace: 'MIN_MEASURED_CONFIDENCE = 0.6',
    by: 'MIN_MEASURED_CONFIDENCE = 0',
  },
  {
    fault: 'a cell of the table does not say that it is unsure',
    file: 'src/derive/sure-confidence.ts',
    replace: 'MIN_SURE_CONFIDENCE = 0.6',
    by: 'MIN_SURE_CONFIDENCE = 0',
  },
  {
    fault: 'a move follows from what is unsure',
    file: 'src/derive/moves.ts',
    replace: 'MIN_MOVE_CONFIDENCE = 0.55',
    by: 'MIN_MOVE_CONFIDENCE = 0',
  },
  {
    fault: 'whatever a coder proposes is a position',
    file: 'src/link/statements/position-confidence.ts',
    replace: 'MIN_POSITION_CONFIDENCE = 0.7',
    by: 'MIN_POSITION_CONFIDENCE = 0',
  },
  {
    fault: 'an announcement is confirmed by what was said at any time',
    file: 'src/derive/announcements/confirmations.ts',
    replace: 'MAX_CONFIRMATION_DAYS = 10',
    by: 'MAX_CONFIRMATION_DAYS = Infinity',
  },
  {
    fault: 'a code is as sure as its speaker, whatever the coder says',
    file: 'src/read/coding/proposal-codes.ts',
    replace: 'declared: own && official && !seen && !granted,',
    by: 'declared: own && official && !seen && !granted, confidence: voice?.confidence ?? 0,',
  },
  {
    fault: 'a red line that is pointed at is lost',
    file: 'src/read/coding/rules/red-lines.ts',
    replace: 'if (coded || !party',
    by: 'if (true || !party',
  },
  {
    fault: 'the denial of a report denies nothing',
    file: 'src/read/coding/rules/report-denials.ts',
    replace: 'if (!voice?.party ||',
    by: 'if (true || !voice?.party ||',
  },
  ...likeness('sameText', '{ likeness: 0.7, common: 2 }', '{ likeness: 0.99, common: 2 }'),
  ...likeness('copied', '{ likeness: 0.35, common: 2 }', '{ likeness: 0.99, common: 2 }'),
  ...likeness('headline', '{ share: 0.2, common: 1 }', '{ share: 0.99, common: 1 }'),
  ...likeness('sameReport', '{ share: 0.55, common: 2 }', '{ share: 0.99, common: 2 }'),
  ...likeness('nextTo', '{ share: 0.25, common: 2 }', '{ share: 0.99, common: 2 }'),
  ...likeness('knownDay', '{ share: 0.5, common: 2 }', '{ share: 0.99, common: 2 }'),
  ...likeness('possibleDay', '{ share: 0.75, common: 4 }', '{ share: 0.99, common: 4 }'),
  ...likeness('partyForPerson', '{ share: 0.6, common: 3 }', '{ share: 0.99, common: 3 }'),
  ...likeness('unnamed', '{ share: 0.55, common: 3 }', '{ share: 0.99, common: 3 }'),
  ...likeness('unnamedAtLength', '{ share: 0.42, common: 4 }', '{ share: 0.99, common: 4 }'),
  {
    fault: 'coverage of one remark may come at any time',
    file: 'src/link/statements/date-compatibility.ts',
    replace: 'MAX_COVERAGE_DAYS = 3',
    by: 'MAX_COVERAGE_DAYS = 300',
  },
  {
    fault: 'who tells it again long after has it first hand',
    file: 'src/link/origins/speech-origins.ts',
    replace: 'MAX_FRESH_DAYS = 2',
    by: 'MAX_FRESH_DAYS = 200',
  },
  {
    fault: 'an outlet is quoted for one report of its own, however far apart',
    file: 'src/link/origins/origin-correction.ts',
    replace: 'MAX_SAME_QUOTED_REPORT_DAYS = 3',
    by: 'MAX_SAME_QUOTED_REPORT_DAYS = 300',
  },
  {
    fault: 'an unnamed source of any time may be the same one',
    file: 'src/link/origins/indistinguishable-origins.ts',
    replace: 'MAX_SAME_SOURCE_DAYS = 21',
    by: 'MAX_SAME_SOURCE_DAYS = 2100',
  },
  {
    fault: 'a speech is told of without its day at any time',
    file: 'src/link/origins/indistinguishable-origins.ts',
    replace: 'MAX_SPEECH_REPORT_DAYS = 7',
    by: 'MAX_SPEECH_REPORT_DAYS = 700',
  },
];

/** Statements that are one are not joined. */
function likeness(what: string, replace: string, by: string): NamedFault[] {
  const file = 'src/link/statements/mention-links.ts';
  return [
    { fault: `renditions of one statement stay apart: ${what}`, file, replace: `${what}: ${replace}`, by: `${what}: ${by}` },
  ];
}

/** The fault in the source as it is; throws where its words do not stand there once. */
export function plantedFault(root: string, { fault, file, replace, by }: NamedFault): FileFault {
  const path = resolve(root, file);
  const source = readFileSync(path, 'utf8');
  const start = source.indexOf(replace);
  if (start < 0 || source.includes(replace, start + 1))
    throw new Error(`${file}: "${replace}" does not stand there once, so that "${fault}" cannot be planted`);
  const line = source.slice(0, start).split('\n').length;
  return { file: path, source, start, end: start + replace.length, text: by, line, change: fault, name: `${file}: ${fault}` };
}
