import type { Brief, DecisionLine } from '../../model/brief.ts';
import type { DayWords } from './day-phrases.ts';
import * as wording from './fact-phrases.ts';
import { LINE, type Block, type Line, type Section } from './page.ts';

/** What was decided is the first thing to know. Where nothing was found, nothing is said: silence is never claimed. */
export function decisionsSection(brief: Brief, days: DayWords): Section[] {
  if (brief.decisions.length === 0) return [];
  return [
    {
      id: 'decided',
      title: 'Decided',
      intro:
        'Votes, deals, vetoes, signatures, suits, strikes, sanctions, indictments, reversals, talks left, offers withdrawn, threats and deadlines, as reports tell them.',
      blocks: decidedTogether(brief.decisions).map((several): Block => ({
        kind: 'line',
        line: decisionLine(brief, several, days),
      })),
      empty: '',
    },
  ];
}

/** What several did in one, in the same words of the same reports, is one line. */
function decidedTogether(decisions: readonly DecisionLine[]): (readonly [DecisionLine, ...DecisionLine[]])[] {
  const found = new Map<string, readonly [DecisionLine, ...DecisionLine[]]>();
  for (const decision of decisions) {
    const key = JSON.stringify([decision.kind, decision.when, decision.evidence]);
    const [first, ...others] = found.get(key) ?? [];
    found.set(key, first ? [first, ...others, decision] : [decision]);
  }
  return [...found.values()];
}

function decisionLine(brief: Brief, several: readonly [DecisionLine, ...DecisionLine[]], days: DayWords): Line {
  const [{ kind, words, when, evidence }] = several;
  const names = several.map(({ party, body }) => (party === null ? (body ?? '') : wording.partyName(brief, party)));
  return {
    ...LINE,
    runs: [
      wording.strongRun(names.join(', ')),
      wording.plainRun(' '),
      wording.verb(kind),
      wording.plainRun(': '),
      wording.quotedRun(words),
    ],
    notes: [
      ...(when === null ? [] : [days.dated(when)]),
      ...(evidence.length > 1 ? [wording.countPhrase(evidence.length, 'report')] : []),
    ],
    cites: evidence,
  };
}
