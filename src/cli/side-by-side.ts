import { createColors } from 'picocolors';
import type { ComparedTexts, SharedWith } from '../app/coverage/compared-texts.ts';
import { short } from '../app/lists/list-wording.ts';
import type { Reading } from '../model/reading/reading.ts';
import { joinColumns, indentText, wrapText } from '../render/terminal/terminal-layout.ts';
import { comparedWords, type AlignedStretch } from '../text/aligned-passages.ts';
import { printableLine } from '../text/printable.ts';

/** How the two texts are drawn beside each other. */
export interface Drawn {
  /** In columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
}

const INDENT_COLUMNS = 2;
const GAP_COLUMNS = 3;

/** What a report shares with the one it has most in common with, side by side, and how much with others. */
export function sharedTextLines(shared: readonly SharedWith[], drawn: Drawn): string[] {
  const [most, ...rest] = shared;
  if (!most) return [];
  return [
    `shared text: ${most.words} words in common with ${short(most.other.report)}; [-left out or changed-] {+put in or changed+}`,
    ...sideBySide(most.texts, drawn),
    ...(rest.length > 0 ? [''] : []),
    ...rest.map(({ other, words }) => `shared text: ${words} words in common with ${nameOf(other)}`),
    '',
  ];
}

/** The words of a statement in two reports that have them from one text, side by side. */
export function sharedStatementLines(shared: readonly ComparedTexts[], drawn: Drawn): string[] {
  return shared.flatMap((texts) => [
    '',
    '  from one text; [-left out or changed-] {+put in or changed+}',
    ...sideBySide(texts, drawn),
  ]);
}

function sideBySide({ earlier, later, passages }: ComparedTexts, drawn: Drawn): string[] {
  const column = Math.floor((drawn.width - INDENT_COLUMNS - GAP_COLUMNS) / 2);
  const heads = [earlier, later].map((reading) => wrapText(nameOf(reading), column));
  const bodies = passages.map((stretches) =>
    (['earlier', 'later'] as const).map((side) =>
      wrapText(sideOf(stretches, side, side === 'earlier' ? earlier : later, drawn), column),
    ),
  );
  const widths = [column, column];
  const rows = [heads, ...bodies].flatMap((row) => [...joinColumns(row, widths, GAP_COLUMNS), '']);
  return indentText(rows.slice(0, -1), INDENT_COLUMNS);
}

/** The words of one side, with what the other does not have between signs that need no colour. */
function sideOf(stretches: readonly AlignedStretch[], side: 'earlier' | 'later', reading: Reading, { colour }: Drawn): string {
  const colours = createColors(colour);
  const parts = stretches.map((stretch) => {
    const words = comparedWords(reading, stretch[side]);
    const shown = printableLine(words);
    if (shown === '' || stretch.kind === 'same' || stretch.kind === 'house style') return inLine(words, shown);
    return inLine(words, side === 'earlier' ? colours.red(`[-${shown}-]`) : colours.green(`{+${shown}+}`));
  });
  return parts.join('').replaceAll(/ {2,}/g, ' ');
}

/** The words as they are shown, apart from what stands beside them where they were so before. */
function inLine(words: string, shown: string): string {
  return `${/^\s/.test(words) ? ' ' : ''}${shown}${/\S\s+$/.test(words) ? ' ' : ''}`;
}

function nameOf({ report, outlet, published }: Reading): string {
  return printableLine(`${short(report)}  ${outlet?.name ?? 'outlet unknown'}, ${published.date ?? 'date unknown'}`);
}
