import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attribution } from '../../src/model/reading/attribution.ts';
import type { MarkedNegotiation } from '../../test/truth/marked-positions.ts';

/** Reasons for which a reader marked no position that also say that the words are on nothing of the codebook. */
const ON_NOTHING =
  /\b(?:procedure|schedule|praise|thanks|courtesy|joke|mood|who attends|colour|scene|biography|anecdote|gossip|other matter|another matter|no issue|general goal|quip|greeting|market|wit)\b/;

/** What a reader's marks say of the issue that a statement is about: issues of the codebook, or clearly none of them. */
export interface MarkedTopic {
  readonly text: string;
  readonly attribution: number;
  /** More than one where its words tell of several; any of them is right. Empty: it is about none. */
  readonly issues: readonly string[];
}

interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The attributions of which the marks say what they are about; what bears no mark is left out. */
export function markedTopics(folder: string, { texts, codes }: MarkedNegotiation): readonly MarkedTopic[] {
  const none = noPositions(folder, texts);
  return texts.flatMap(({ id: text, reading }) =>
    reading.attributions.flatMap((attribution): MarkedTopic[] => {
      const issues = [...new Set(codes.filter((code) => isIn(attribution, text, code)).map(({ issue }) => issue))];
      const marks = none.filter((mark) => isIn(attribution, text, mark));
      const isOnNothing = marks.length > 0 && marks.every(({ why }) => ON_NOTHING.test(why));
      return issues.length > 0 || isOnNothing ? [{ text, attribution: attribution.id, issues }] : [];
    }),
  );
}

function isIn({ content }: Attribution, text: string, mark: Stretch): boolean {
  return mark.text === text && content.some(({ start, end }) => start < mark.end && mark.start < end);
}

function noPositions(folder: string, texts: MarkedNegotiation['texts']): (Stretch & { readonly why: string })[] {
  const file = join(folder, 'none.tsv');
  if (!existsSync(file)) return [];
  const textOf = new Map(texts.map(({ id, reading }) => [id, reading.text]));
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const [text = '', why = '', words = ''] = line.split('\t');
      const start = textOf.get(text)?.indexOf(words) ?? -1;
      return start < 0 ? [] : [{ text, why, start, end: start + words.length }];
    });
}
