import { basename, resolve } from 'node:path';
import { ISSUE_EXAMPLE, proposedCodebook, writeDraft } from '../../app/codebook/propose-codebook.ts';
import {
  tryCodebook as triedCodebook,
  type Caught,
  type TriedAlternative,
  type TriedCodebook,
} from '../../app/codebook/try-codebook.ts';
import { useCodebook } from '../../app/codebook/use-codebook.ts';
import { Refused } from '../../app/refusal.ts';
import { printableLine } from '../../text/printable.ts';
import { text, type Given } from '../command-options.ts';
import { coverage } from '../coverage-progress.ts';
import { withCurrentRecord, withShownRecord } from '../current-record.ts';
import { EXIT, type Exit } from '../exit-codes.ts';
import { deliver } from '../output-file.ts';
import { print, tell, type Terminal } from '../terminal-io.ts';

/** readout codebook propose */
export async function proposeCodebook(given: Given, terminal: Terminal): Promise<Exit> {
  return withShownRecord(given, terminal, async (opened) => {
    const draft = await proposedCodebook(await coverage(opened, terminal));
    const written = text(given, 'output') === null ? await writeDraft(opened.record, draft.text) : null;
    if (written === null) await deliver(draft.text, given, terminal);
    else
      await print(
        terminal,
        `Wrote ${printableLine(basename(written))}, a draft: correct it, then\n  readout codebook try\n  readout brief\n`,
      );
    if (!draft.hasIssue) tell(terminal, `No issue was found: ${HOW_TO_ISSUES}`);
    return EXIT.done;
  });
}

/** What helps where no issue is named and none was found. */
const HOW_TO_ISSUES = `reports show one where two sides want different things of one matter.\n  Add more reports and propose again, or write one into the codebook, in the place of "issues: []", for example:\n${ISSUE_EXAMPLE}`;

/** readout codebook use FILE */
export async function useCodebookFile(file: string, given: Given, terminal: Terminal): Promise<Exit> {
  return withCurrentRecord(given, terminal, async ({ record }) => {
    await useCodebook(record, resolve(terminal.cwd, file));
    await print(terminal, `${printableLine(record.path)} uses it from now on.\n`);
    return EXIT.done;
  });
}

/** So many words caught, and near misses, are shown of each alternative. */
const MOST_SHOWN = 5;

/** readout codebook try */
export async function tryCodebook(given: Given, terminal: Terminal): Promise<Exit> {
  return withShownRecord(given, terminal, async (opened) => {
    const { codebook } = opened;
    const only = text(given, 'alternative');
    const known = codebook.issues.flatMap(({ alternatives }) => alternatives.map(({ id }) => id));
    if (only !== null && !known.includes(only)) throw new Refused({ why: 'no such alternative', asked: only });
    if (known.length === 0) tell(terminal, `The codebook names no issue, so there is nothing to try: ${HOW_TO_ISSUES}`);
    const { readings } = await coverage(opened, terminal);
    await print(terminal, lines(triedCodebook(readings, codebook, only), only === null).join('\n'));
    return EXIT.done;
  });
}

function lines({ alternatives, warnings, gaps }: TriedCodebook, whole: boolean): string[] {
  return [
    ...alternatives.flatMap(alternativeLines),
    ...(whole ? warnings.map((warning) => `! ${printableLine(warning)}`) : []),
    ...(whole
      ? gaps.flatMap(({ issue, count, examples }) => [
          `! ${count} ${count === 1 ? 'sentence has' : 'sentences have'} the words of ${issue}, and no alternative catches ${count === 1 ? 'it' : 'them'}:`,
          ...examples.map((example) => `    ${printableLine(example)}`),
        ])
      : []),
    '',
  ];
}

function alternativeLines({ issue, alternative, title, caught, nearMisses, warnings }: TriedAlternative): string[] {
  return [
    printableLine(`${issue}/${alternative}: ${title}`),
    ...warnings.map((warning) => `  ! ${printableLine(warning)}`),
    ...shown(caught, ''),
    ...shown(nearMisses, 'nearly: '),
  ];
}

function shown(all: readonly Caught[], lead: string): string[] {
  const more = all.length - MOST_SHOWN;
  return [
    ...all
      .slice(0, MOST_SHOWN)
      .map(
        ({ score, holder, stance, words, attribution }) =>
          `  ${printableLine(`${lead}${score.toFixed(2)} ${holder} ${stance}: “${words}” [${attribution}]`)}`,
      ),
    ...(more > 0 ? [`  ${lead}and ${more} more`] : []),
  ];
}
