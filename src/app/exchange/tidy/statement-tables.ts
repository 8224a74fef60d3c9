import type { Statement } from '../../../model/coverage/statement.ts';
import { printedNumber } from '../../../model/reading/attribution.ts';
import { isPosition } from '../../../link/statements/position-confidence.ts';
import { cutAll, spanAround } from '../../../text/spans.ts';
import type { Coverage } from '../../coverage/coverage.ts';
import { speakerName, wordsOf } from '../../lists/list-wording.ts';
import type { TidyTable } from './tidy-table.ts';

export const statementsTable: TidyTable = {
  name: 'statements',
  about: 'What somebody is cited for saying, once however many reports carry it.',
  columns: [
    ['statement', 'id', 'Id of the statement.'],
    ['speaker', 'id', 'The actor who speaks; empty where the source has no name.'],
    ['speaker_kind', 'text', 'actor, unnamed, document or outlet.'],
    ['speaker_name', 'text', 'The name, or the words for who has none.'],
    ['party', 'id', 'The party spoken for; empty for none.'],
    ['sourcing', 'text', 'On whose word it rests: on the record, unnamed official ...'],
    ['act', 'text', 'What it does: demand, offer, reject ...'],
    ['said_first', 'day', 'The first day on which it can have been said.'],
    ['said_last', 'day', 'The last one.'],
    ['said_bounds', 'truth', 'TRUE where the days are only bounds.'],
    ['issue', 'id', 'The issue it is about; empty where that could not be told.'],
    ['reports', 'number', 'How many reports carry it.'],
    ['origins', 'number', 'On how many origins they rest.'],
    ['confidence', 'number', 'How sure the machine is of it, from 0 to 1; 1 where a person has looked at it.'],
    ['reviewed', 'truth', 'TRUE where an analyst has accepted, corrected or added it.'],
    ['words', 'text', 'Its words, in the report that has most of them.'],
  ],
  lines: (coverage) => coverage.links.statements.map((statement) => statementCells(statement, coverage)),
};

function statementCells(statement: Statement, coverage: Coverage) {
  const { id, speaker, party, sourcing, act, said, issue, renditions, origins, confidence } = statement;
  return [
    id,
    speaker.kind === 'actor' ? speaker.actor : null,
    speaker.kind,
    speakerName(speaker, coverage),
    party,
    sourcing,
    act,
    said?.days.first ?? null,
    said?.days.last ?? null,
    said?.bounds ?? null,
    issue,
    new Set(renditions.map(({ report }) => report)).size,
    origins.length,
    confidence,
    coverage.reviewed.has(id),
    wordsOf(statement, coverage),
  ];
}

export const renditionsTable: TidyTable = {
  name: 'renditions',
  about: 'Where each statement stands: one line for each time that a report carries it.',
  columns: [
    ['statement', 'id', 'The statement.'],
    ['report', 'id', 'The report.'],
    ['number', 'number', 'Number of the attribution in the report; REPORT:NUMBER names it for readout show.'],
    ['start', 'number', 'Where its words begin in the text of the report, in UTF-16 code units from 0.'],
    ['end', 'number', 'Where they end; the unit at this place is not among them.'],
    ['manner', 'text', 'direct in quotation marks, indirect outside, mixed for both.'],
    ['words', 'text', 'The words in this report.'],
  ],
  lines: ({ links, byReport }) =>
    links.statements.flatMap(({ id, renditions }) =>
      renditions.flatMap(({ report, attribution: at }) => {
        const reading = byReport.get(report);
        const attribution = reading?.attributions[at];
        if (!reading || !attribution) return [];
        const { start, end } = spanAround(attribution.content);
        const words = cutAll(reading.text, attribution.content);
        return [[id, report, printedNumber(attribution), start, end, attribution.manner, words]];
      }),
    ),
};

export const codesTable: TidyTable = {
  name: 'codes',
  about: 'Whose position on which issue the words of a statement tell, report by report.',
  columns: [
    ['statement', 'id', 'The statement.'],
    ['report', 'id', 'The report whose words show it.'],
    ['number', 'number', 'Number of the attribution in the report.'],
    ['issue', 'id', 'The issue.'],
    ['alternative', 'id', 'The alternative, an id of its issue; empty where the words name none.'],
    ['holder', 'id', 'The party whose position it is.'],
    ['stance', 'text', 'supports, opposes or open.'],
    ['declared', 'truth', 'TRUE where the speaker speaks for the holder, FALSE where somebody says it of the holder.'],
    ['asserted', 'truth', 'FALSE where the words deny that the holder has this position.'],
    ['conditional', 'truth', 'TRUE where the words name a condition.'],
    ['red_line', 'truth', 'TRUE where the words themselves call it one.'],
    ['confidence', 'number', 'How likely it is right, from 0 to 1; 1 where a person has decided.'],
    ['shown', 'truth', 'TRUE where it is likely enough to be shown as a position; the others are only possible.'],
    ['by', 'text', 'What made it: a coder with its version, or analyst.'],
  ],
  lines: ({ links, byReport }) =>
    links.statements.flatMap(({ id, codes }) =>
      codes.map(({ report, code }) => {
        const attribution = byReport.get(report)?.attributions[code.attribution];
        const number = attribution ? printedNumber(attribution) : code.attribution;
        const { issue, alternative, holder, stance, declared, asserted, condition, redLine, confidence, by } = code;
        const what = [issue, alternative, holder, stance, declared, asserted, condition.length > 0, redLine];
        return [id, report, number, ...what, confidence, isPosition(code), by];
      }),
    ),
};
