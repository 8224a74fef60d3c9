import type { Span } from '../../model/span.ts';
import { keptOf } from '../../text/kept-results.ts';
import { sameUntil } from '../keeping/same-lists.ts';
import { wordsOfStems } from './content-likeness.ts';
import type { StatementMention, Telling } from './statement-mentions.ts';

/** Of the mentions by one speaker that use a stem, the latest so many are remembered: occasions pass. */
const MAX_REMEMBERED_MENTIONS = 24;
/** So many candidates of a mention are compared, those with most words in common first. */
const MAX_COMPARED_MENTIONS = 24;

/** For each mention the earlier ones, by number, that may be of the same statement: by speakers that can be one, with words in common. */
export function candidatesOf(mentions: readonly StatementMention[]): readonly (readonly number[])[] {
  return candidatesAmong(mentions.map(({ telling }) => telling));
}

function candidatesAmong(tellings: readonly Telling[]): readonly (readonly number[])[] {
  const [first] = tellings;
  return first ? searchBeginningWith(first.stems).candidatesOf(tellings) : [];
}

/** Goes on where it stood with the mentions before: the candidates of one hang on those before it alone. */
class ContinuedSearch {
  readonly #tellings: Telling[] = [];
  readonly #found: (readonly number[])[] = [];
  /** By the key of a speaker and a stem, the mentions that use it, by their numbers. */
  #seen: Seen = new Map();
  /** False while mentions are added: whoever is broken off leaves nothing that could be gone on with. */
  #isWhole = true;

  candidatesOf(tellings: readonly Telling[]): readonly (readonly number[])[] {
    const same = this.#isWhole ? sameUntil(this.#tellings, tellings, haveSameCandidates) : 0;
    this.#forgetFrom(same);
    this.#isWhole = false;
    for (const [at, telling] of tellings.slice(0, same).entries()) this.#tellings[at] = telling;
    for (const telling of tellings.slice(same)) {
      this.#found.push(likeliestCandidates(telling, this.#seen));
      for (const key of indexKeys(telling))
        for (const stem of telling.stems) remember(this.#seen, key, stem, this.#tellings.length);
      this.#tellings.push(telling);
    }
    this.#isWhole = true;
    return [...this.#found];
  }

  #forgetFrom(first: number): void {
    if (first === 0) this.#seen = new Map();
    else
      for (const telling of this.#tellings.slice(first).reverse())
        for (const key of indexKeys(telling)) for (const stem of telling.stems) this.#seen.get(key)?.get(stem)?.pop();
    this.#tellings.length = first;
    this.#found.length = first;
  }
}

const searchBeginningWith = keptOf<Telling['stems'], ContinuedSearch>(() => new ContinuedSearch());

function haveSameCandidates(one: Telling, other: Telling): boolean {
  return wordsOfStems(one.stems) === wordsOfStems(other.stems) && joinedKeys(one) === joinedKeys(other);
}

type Seen = Map<string, Map<string, number[]>>;

function likeliestCandidates(telling: Telling, seen: Seen): number[] {
  const common = new Map<number, number>();
  for (const key of queryKeys(telling)) {
    const byStem = seen.get(key);
    if (!byStem) continue;
    for (const stem of telling.stems) {
      const using = byStem.get(stem) ?? [];
      for (let at = Math.max(0, using.length - MAX_REMEMBERED_MENTIONS); at < using.length; at += 1)
        common.set(using[at] ?? 0, (common.get(using[at] ?? 0) ?? 0) + 1);
    }
  }
  return [...common]
    .sort(([one, words], [other, otherWords]) => otherWords - words || other - one)
    .slice(0, MAX_COMPARED_MENTIONS)
    .map(([earlier]) => earlier);
}

function remember(seen: Seen, key: string, stem: string, number: number): void {
  const byStem = seen.get(key) ?? new Map<string, number[]>();
  seen.set(key, byStem);
  const list = byStem.get(stem);
  if (list) list.push(number);
  else byStem.set(stem, [number]);
}

const joinedKeys = keptOf((telling: Telling) => [...queryKeys(telling), '', ...indexKeys(telling)].join('\n'));

/** Under which keys earlier mentions by the same speaker are found. */
function queryKeys({ voice: { speaker, party } }: Telling): string[] {
  if (speaker.kind !== 'actor') return [speaker.kind];
  if (speaker.actor === party) return [`actor ${speaker.actor}`, `member ${party}`];
  return party === null ? [`actor ${speaker.actor}`] : [`actor ${speaker.actor}`, `actor ${party}`];
}

/** Under which keys a mention is found by later ones. */
function indexKeys({ voice: { speaker, party } }: Telling): string[] {
  if (speaker.kind !== 'actor') return [speaker.kind];
  return party === null || speaker.actor === party ? [`actor ${speaker.actor}`] : [`actor ${speaker.actor}`, `member ${party}`];
}

/** Whether half of the words of a mention stand in a passage. */
export function isMostlyInPassages(
  { attribution: { content } }: Pick<StatementMention, 'attribution'>,
  passages: readonly Span[],
): boolean {
  let [all, inside] = [0, 0];
  for (const { start, end } of content) {
    all += end - start;
    for (const passage of passages) inside += Math.max(0, Math.min(end, passage.end) - Math.max(start, passage.start));
  }
  return inside >= all / 2;
}
