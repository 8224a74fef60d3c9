import { FUNCTION_WORDS, SAYS_NO_THING, shortPhrase, stem, wantedPhrases } from '../../language/language.ts';
import { tellingWords } from './sentence-meaning.ts';

/** A sentence as its report has it, and what of it somebody is cited for. */
export interface WordedSentence {
  readonly original: string;
  readonly cited: readonly string[];
}

/** An issue is called by its most telling words, so many of them. */
const TITLE_WORDS = 2;
/** Two words that stand beside each other so often are one thing: "tax cuts". */
const MIN_PAIR_SENTENCES = 2;
/** A phrase of fewer words that tell anything is no alternative. */
const MIN_TELLING_WORDS = 2;
/** Added to the length of a phrase, so that short ones do not win by being short. */
const LENGTH_SMOOTHING = 3;

/** What a matter is called: its most telling words, each with the word that it mostly stands beside. */
export function issueTitle(words: readonly string[], own: readonly WordedSentence[]): string {
  const named = words.slice(0, TITLE_WORDS).map((word) => pairWith(word, own) ?? word);
  const [first = '', second] = named;
  const overlap = second?.split(' ').some((word) => first.split(' ').includes(word));
  const title = second === undefined || overlap ? first : `${first}, ${second}`;
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** "tax cuts" for "cuts"; null where no word stands beside it more than by chance. */
function pairWith(word: string, own: readonly WordedSentence[]): string | null {
  const counts = new Map<string, number>();
  for (const { original } of own) {
    const all = original.split(' ').map((one) => one.replace(/['’]s$/, ''));
    const pairs = all.flatMap((one, at) => {
      const before = all[at - 1] ?? '';
      return bare(one) === word &&
        /^\p{Ll}[\p{L}-]+$/u.test(before) &&
        !FUNCTION_WORDS.has(before) &&
        tellingWords(before).length > 0
        ? [`${before} ${bare(one)}`]
        : [];
    });
    for (const pair of new Set(pairs)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best && best[1] >= MIN_PAIR_SENTENCES ? best[0] : null;
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}-]+$/u, '');
}

interface Phrase {
  readonly words: string;
  readonly from: number;
}

/**
 * The phrase of one of the sentences for what is wanted, offered or refused that says most of what all of them are about; where none tells that, of
 * what is said. Null where nothing does that is not `taken`.
 */
export function alternativeTitle(all: readonly WordedSentence[], taken: ReadonlySet<string>): string | null {
  const stems = all.map(({ original }) => new Set(stemsOf(original)));
  const wanted = all.flatMap(({ original }, from) => wantedPhrases(original).map((words) => ({ words, from })));
  const said = all.flatMap(({ cited }, from) =>
    cited
      .flatMap((words) =>
        SAYS_NO_THING.test(words) ? [] : (shortPhrase(words.replace(/^[\s"“'‘]*(?:(?:that|to) )?/i, '')) ?? []),
      )
      .map((words) => ({ words, from })),
  );
  return bestOf(wanted, stems, taken) ?? bestOf(said, stems, taken);
}

function bestOf(phrases: readonly Phrase[], stems: readonly ReadonlySet<string>[], taken: ReadonlySet<string>): string | null {
  const [best] = phrases
    .filter(({ words }) => !taken.has(words.toLowerCase()))
    .map((phrase) => ({ phrase, worth: worthOf(phrase, stems) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth || (a.phrase.words < b.phrase.words ? -1 : 1));
  return best?.phrase.words ?? null;
}

/** How much of the phrase the other sentences have, too; of a headline's, in capitals, half. */
function worthOf({ words, from }: Phrase, stems: readonly ReadonlySet<string>[]): number {
  const own = [...new Set(stemsOf(words))];
  if (own.length < MIN_TELLING_WORDS) return 0;
  let shared = 0;
  for (const one of own) shared += stems.filter((of, at) => at !== from && of.has(one)).length;
  return shared / (own.length + LENGTH_SMOOTHING) / (isInCapitals(words) ? 2 : 1);
}

function isInCapitals(words: string): boolean {
  return words.split(' ').every((word) => /^(?:\p{Lu}|\p{Ll}{1,3}$)/u.test(word));
}

function stemsOf(words: string): string[] {
  return tellingWords(words).map((word) => stem(word));
}
