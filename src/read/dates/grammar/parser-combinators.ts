import type { Token } from './date-tokens.ts';

/** What a rule found: its meaning, and the place of the first token behind it. */
export interface Found<T> {
  readonly value: T;
  readonly next: number;
}

/** A rule of the grammar: reads tokens from a place on, or finds nothing there. */
export interface Rule<T> {
  readonly read: (tokens: readonly Token[], at: number) => Found<T> | null;
  /** Keys of the tokens it can begin with, so that a choice tries only the rules that have a chance. */
  readonly starts: ReadonlySet<string>;
  /** It can find something without reading a token. */
  readonly empty: boolean;
}

/** The key of every token that begins with a digit. */
export const NUMBER = '0';

type Values<Rules extends readonly unknown[]> = { [K in keyof Rules]: Rules[K] extends Rule<infer T> ? T : never };

/** A word that begins with a digit, as its text or number is understood. */
export function numeral<T>(understand: (token: Token) => T | null | undefined): Rule<T> {
  return oneOf(new Set([NUMBER]), understand);
}

function oneOf<T>(starts: ReadonlySet<string>, understand: (token: Token) => T | null | undefined): Rule<T> {
  const read: Rule<T>['read'] = (tokens, at) => {
    const token = tokens[at];
    const value = token && starts.has(token.key) ? understand(token) : null;
    return value === null || value === undefined ? null : { value, next: at + 1 };
  };
  return { read, starts, empty: false };
}

/** One of these words. */
export function word<const Word extends string>(...wanted: readonly Word[]): Rule<Word> {
  const map = new Map<string, Word>(wanted.map((each) => [each, each]));
  return oneOf(new Set(wanted), (token) => map.get(token.word));
}

/** One of the words of a list, with what it means there. */
export function listed<T>(list: Readonly<Record<string, T>>): Rule<T> {
  const map = new Map(Object.entries(list));
  return oneOf(new Set(map.keys()), (token) => map.get(token.word));
}

/** These words one after the other, as in phrase('as soon as possible'). */
export function phrase(text: string): Rule<string> {
  return mapped(sequence(...text.split(' ').map((each) => word(each))), () => text);
}

/** All rules one after the other. */
export function sequence<const Rules extends readonly Rule<unknown>[]>(...rules: Rules): Rule<Values<Rules>> {
  const read = (tokens: readonly Token[], at: number): Found<Values<Rules>> | null => {
    const values: unknown[] = [];
    let next = at;
    for (const rule of rules) {
      const found = rule.read(tokens, next);
      if (!found) return null;
      values.push(found.value);
      next = found.next;
    }
    return { value: values as unknown as Values<Rules>, next };
  };
  const needed = rules.findIndex((rule) => !rule.empty);
  const first = needed < 0 ? rules : rules.slice(0, needed + 1);
  return { read, starts: new Set(first.flatMap((rule) => [...rule.starts])), empty: needed < 0 };
}

/** The rule, or nothing in its place. */
export function maybe<T>(rule: Rule<T>): Rule<T | null> {
  const read: Rule<T | null>['read'] = (tokens, at) => {
    const key = tokens[at]?.key;
    return (key !== undefined && rule.starts.has(key) ? rule.read(tokens, at) : null) ?? { value: null, next: at };
  };
  return { read, starts: rule.starts, empty: true };
}

/** The rule that reads the most; the first of them when several read as much. */
export function longest<T>(...rules: readonly Rule<T>[]): Rule<T> {
  const starts = new Set(rules.flatMap((rule) => [...rule.starts]));
  const byStart = new Map([...starts].map((key) => [key, rules.filter((rule) => rule.empty || rule.starts.has(key))]));
  const read: Rule<T>['read'] = (tokens, at) => {
    let best: Found<T> | null = null;
    for (const rule of byStart.get(tokens[at]?.key ?? '') ?? []) {
      const found = rule.read(tokens, at);
      if (found && (!best || found.next > best.next)) best = found;
    }
    return best;
  };
  return { read, starts, empty: rules.some((rule) => rule.empty) };
}

/** The rule with its value turned into another; nothing where that is null. */
export function mapped<T, U>(rule: Rule<T>, to: (value: T) => U | null): Rule<U> {
  const read: Rule<U>['read'] = (tokens, at) => {
    const found = rule.read(tokens, at);
    const value = found && to(found.value);
    return found && value !== null ? { value, next: found.next } : null;
  };
  return { read, starts: rule.starts, empty: rule.empty };
}

/** The rule where the tokens around it allow it. */
export function where<T>(rule: Rule<T>, allowed: (tokens: readonly Token[], start: number, next: number) => boolean): Rule<T> {
  const read: Rule<T>['read'] = (tokens, at) => {
    const found = rule.read(tokens, at);
    return found && allowed(tokens, at, found.next) ? found : null;
  };
  return { read, starts: rule.starts, empty: rule.empty };
}

/** The rule, which reads each place of a text only once however often it is asked. */
export function remembered<T>(rule: Rule<T>): Rule<T> {
  const known = new WeakMap<readonly Token[], Map<number, Found<T> | null>>();
  const read: Rule<T>['read'] = (tokens, at) => {
    let places = known.get(tokens);
    if (!places) known.set(tokens, (places = new Map()));
    let found = places.get(at);
    if (found === undefined) places.set(at, (found = rule.read(tokens, at)));
    return found;
  };
  return { read, starts: rule.starts, empty: rule.empty };
}
