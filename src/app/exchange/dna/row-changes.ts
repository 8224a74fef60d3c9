import type { Correction } from '../../../model/correction.ts';
import type { Code } from '../../../model/reading/code.ts';
import type { Reading } from '../../../model/reading/reading.ts';
import type { Value } from '../../../network/statements/coded-statement.ts';
import type { DnaValues } from './dna-rows.ts';
import type { ProjectWords } from './project-words.ts';

/** Why something that was decided is not told in DNA. */
export const UNTOLD = {
  open: 'open to something, for which the agreement has no value',
  denied: 'denied by the words',
  unplaced: 'on no alternative',
  ascribed: 'ascribed by others',
  day: 'the day on which it was said',
  sourcing: 'how it is sourced',
  accepted: 'accepted as it was coded',
  words: 'words that the document does not have',
  variable: 'who speaks, for which the project has no variable',
  address: 'the address of a report',
} as const;
export type Untold = keyof typeof UNTOLD;

/** What becomes of a statement: other values for some of its variables, and what could not be told. */
export interface RowChange {
  readonly values: DnaValues;
  readonly untold: readonly Untold[];
}

/** What the words are taken for now, and what they were coded as. */
export interface RowAsDecided {
  readonly reading: Reading;
  readonly attribution: number;
  /** What the coder said when the statement was coded. */
  readonly before: Correction;
  /** The position of the statement as it is now; null where it never had one. */
  readonly code: Code | null;
  /** The values that its variables have. */
  readonly row: DnaValues;
}

/** The variables that have to say something else, because somebody decided so: what nobody touched stays as it is. */
export function rowChange(now: RowAsDecided, words: ProjectWords): RowChange {
  const { values: spoken, untold: unspoken } = speakerChange(now, words);
  const { values: coded, untold } = codeChange(now, words);
  const said = now.reading.voices[now.attribution];
  return {
    values: { ...spoken, ...coded },
    untold: [
      ...unspoken,
      ...untold,
      ...(said?.said?.evidence.startsWith('Reviewed by') === true ? ['day' as const] : []),
      ...(said && now.before.sourcing !== undefined && said.sourcing !== now.before.sourcing ? ['sourcing' as const] : []),
    ],
  };
}

function speakerChange(now: RowAsDecided, words: ProjectWords): RowChange {
  const { person, organisation } = words.mapping;
  const names = speakerNames(now.reading, now.attribution);
  const isOther = names.length > 0 && !names.includes(now.before.name ?? '');
  const party = otherParty(now);
  const values: Record<string, Value> = {};
  if (isOther && person !== null) values[person] = words.speaker(names);
  if (party !== null && organisation !== null) values[organisation] = words.organisation(party);
  const isLost = (isOther && person === null) || (party !== null && organisation === null);
  return { values, untold: isLost ? ['variable'] : [] };
}

/** Whose the position is now, or else who speaks for whom now; null where that is as it was, or nobody knows. */
function otherParty({ reading, attribution, before, code }: RowAsDecided): string | null {
  if (code !== null && code.holder !== before.code?.holder) return code.holder;
  const party = reading.voices[attribution]?.party ?? null;
  return party === (before.party ?? null) ? null : party;
}

/** All names of who speaks, that of the report first; none where nobody with a name does. */
export function speakerNames({ voices, actors }: Reading, attribution: number): readonly string[] {
  const speaker = voices[attribution]?.speaker;
  if (speaker?.kind !== 'actor') return [];
  const actor = actors.find(({ id }) => id === speaker.actor);
  return actor ? [actor.name, ...actor.names] : [speaker.actor];
}

function codeChange({ before, code, row }: RowAsDecided, words: ProjectWords): RowChange {
  if (code === null) return { values: {}, untold: [] };
  if (!code.asserted) return { values: {}, untold: ['denied'] };
  if (code.alternative === null) return { values: {}, untold: ['unplaced'] };
  const { concept, agreement } = words.mapping;
  const values: Record<string, Value> = {};
  if (words.meantBy(String(row[concept] ?? '')) !== code.alternative) values[concept] = words.concept(code);
  if (code.stance === before.code?.stance) return { values, untold: [] };
  const value = words.agreement(code.stance, agreement === null ? undefined : row[agreement]);
  if (value === null) return { values, untold: ['open'] };
  if (agreement !== null) values[agreement] = value;
  return { values, untold: [] };
}
