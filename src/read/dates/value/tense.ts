import { endsSentence, type Token } from '../grammar/date-tokens.ts';

export type Tense = 'past' | 'present' | 'future' | 'unknown';

/** How many tokens away a verb can stand and still govern a date. */
const REACH = 40;

/** How many tokens away a word that looks ahead can stand: "due to resume talks on Friday". */
const NEAR = 6;

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const FUTURE = set('will shall upcoming tentatively deadline forthcoming');
/** Open as to when, but for a date close behind: "they would meet on Friday". */
const MODAL = set('would may might could should must can');
const PRESENT = set('is are am does do says remains');

/** Irregular forms of the past; those in -ed are known by their ending. */
const PAST = set(
  'was were had did has have been said told met made took came went began held spoke gave got left found saw ran won lost fell rose sent brought broke built cut hit kept knew led meant paid put read sat sold shot stood struck thought wrote became felt flew drew grew heard hurt laid rang sank sought shut slid spent stuck swept taught threw withdrew done gone taken given seen known written spoken tore wore swore bore beat bent bit blew bought caught chose crept dealt drank drove ate fed fought fled forgot froze hung hid lent lit rode shook shone shrank slept spun split spread sprang stole stung swam woke wound',
);
const NO_PAST = set('need needed speed indeed hundred embed exceed proceed succeed united');

/** Words before "to" that put what follows ahead: "expected to meet", "agreed to meet". */
const BEFORE_TO = set(
  'scheduled expected due set planned plans plan planning slated likely agreement deal offer hopes hope hoping wants want agreed agrees intends intend going about ready poised invited supposed vowed promised prepared decided aims pledged need needs has have is are was were unwilling willing able enough opportunity',
);
/** Words that look ahead by themselves: "talks planned for Friday", "the envoy arrives Friday". */
const AHEAD = set(
  'scheduled expected expects due planned planning plans plan slated effective expires begins starts opens leaves arrives meets meet resumes resume continues continue reconvenes reconvene returns return convenes convene departs soon',
);

/** Inside a sentence, they tell of a term that still runs: "gave them until Friday", but not "Until Friday, nobody knew". */
const UP_TO = set('until till');

/**
 * The tense of the verb that governs the words between two tokens: the nearest verb before them in their sentence, or else the
 * first one behind them.
 */
export function tenseAt(all: readonly Token[], at: number, next: number): Tense {
  if (UP_TO.has(all[at - 1]?.word ?? '') && !endsSentence(all, at - 2)) return 'future';
  for (let back = at - 1; back >= 0 && back > at - REACH && !endsSentence(all, back); back -= 1) {
    const tense = tenseOf(all, back, at - back);
    if (tense) return tense;
  }
  for (let ahead = next; ahead < all.length && ahead < next + REACH && !endsSentence(all, ahead); ahead += 1) {
    const tense = tenseOf(all, ahead, REACH);
    if (tense) return tense;
  }
  return 'unknown';
}

/** What one word says of the tense; null for a word that is no verb, or one that leaves it to the verb before. */
function tenseOf(all: readonly Token[], at: number, distance: number): Tense | null {
  const token = all[at];
  const before = all[at - 1]?.word ?? '';
  if (!token) return null;
  if (looksAhead(token, before, distance)) return 'future';
  if (before === 'be' || before === 'to' || FUTURE.has(before) || MODAL.has(before)) return null;
  if (PRESENT.has(token.word)) return 'present';
  return PAST.has(token.word) || isRegularPast(token) ? 'past' : null;
}

function looksAhead({ word, capital }: Token, before: string, distance: number): boolean {
  if (FUTURE.has(word) || (word === 'll' && before === "'")) return true;
  if (MODAL.has(word)) return !capital && distance <= 2 * NEAR;
  if (word === 'to') return BEFORE_TO.has(before);
  if (AHEAD.has(word)) return distance <= NEAR;
  return word.endsWith('ing') && (before === 'is' || before === 'are') && distance < REACH;
}

function isRegularPast({ word, capital }: Token): boolean {
  return word.length > 4 && word.endsWith('ed') && !capital && !NO_PAST.has(word);
}
