import type { Phrase } from '../phrases/phrase.ts';
import { antecedent } from './antecedent.ts';
import type { Ask } from './ask.ts';
import type { Referent, Resolved } from './referents.ts';
import { nobody } from './unnamed.ts';

/** Who a pronoun is: the speaker around it, or the nearest fitting one before it. */
export function pronoun(ask: Ask, phrase: Phrase, word: string): Resolved {
  if (/^(?:i|we|me|us)$/.test(word) && ask.outer) {
    return { referent: ask.outer, confidence: 0.9, why: `“${phrase.words}” inside words of that speaker.` };
  }
  if (/^(?:who|which)$/.test(word)) return relative(ask, phrase);
  if (ask.outer && !ask.quoted && pronounFits(word, ask.outer)) {
    return { referent: ask.outer, confidence: 0.75, why: `“${phrase.words}” inside what that speaker is cited for.` };
  }
  const found = antecedent(ask.scene, ask.cast.referents, {
    at: phrase.span.start,
    fits: (referent) =>
      pronounFits(word, referent) && !isObject(ask, referent) && (word !== 'they' || isNear(ask, referent, phrase)),
    gender: genderOfPronoun(word),
    outside: ask.attribution.content,
    turn: ask.turn,
    not: ask.quoted ? ask.outer : null,
  });
  if (!found) return nobody(ask, phrase);
  return {
    referent: found.referent,
    confidence: 0.6 + 0.3 * found.sure,
    why: `“${phrase.words}”: the nearest fitting source before it.`,
  };
}

/** Inside the words of another, "they" are people of those words: "push the troops out if they refused". */
function isNear(ask: Ask, referent: Referent, phrase: Phrase): boolean {
  const around = ask.scene.attributions.find((one) => one.id === ask.attribution.within);
  if (!around) return true;
  const from = Math.min(...around.content.map((span) => span.start));
  return referent.plural && referent.places.some((place) => place.start >= from && place.end <= phrase.span.start);
}

/** "It wants Hest to pay": whoever is named as the object is not the subject. */
function isObject(ask: Ask, referent: Referent): boolean {
  const object = ask.attribution.content[0]?.start ?? -1;
  return referent.places.some((place) => place.start >= object && place.start <= object + 4);
}

function genderOfPronoun(word: string): 'male' | 'female' | null {
  if (/^(?:he|him|himself)$/.test(word)) return 'male';
  return /^(?:she|her|herself)$/.test(word) ? 'female' : null;
}

function pronounFits(word: string, referent: Referent): boolean {
  const wanted = genderOfPronoun(word);
  if (wanted !== null) {
    const clash = referent.gender !== null && referent.gender.sure >= 1 && referent.gender.is !== wanted;
    return referent.human && !referent.plural && !clash;
  }
  if (/^(?:they|them|themselves)$/.test(word)) return referent.plural || (referent.human && referent.speaker.kind === 'unnamed');
  if (/^(?:it|itself)$/.test(word)) return !referent.human && !referent.plural && referent.roles[0] !== '';
  return referent.human;
}

/** "who" and "which": whatever ends closest before it. */
function relative(ask: Ask, phrase: Phrase): Resolved {
  let best: { referent: Referent; end: number } | null = null;
  for (const referent of ask.cast.referents) {
    for (const place of referent.places) {
      if (place.end <= phrase.span.start && (!best || place.end > best.end)) best = { referent, end: place.end };
    }
  }
  if (!best || phrase.span.start - best.end > 80) return nobody(ask, phrase);
  return { referent: best.referent, confidence: 0.85, why: `“${phrase.words}” takes up the name before it.` };
}

/** Whose "her office" is. */
export function possessor(ask: Ask, phrase: Phrase): Referent | null {
  const word = SUBJECT.get(phrase.possessor ?? '');
  if (word === undefined) return null;
  const fits = (referent: Referent): boolean => pronounFits(word, referent) && referent.speaker.kind === 'actor';
  const wanted = { at: phrase.span.start, fits, gender: genderOfPronoun(word), outside: [], turn: ask.turn, not: null } as const;
  return antecedent(ask.scene, ask.cast.referents, wanted)?.referent ?? null;
}

const SUBJECT: ReadonlyMap<string, string> = new Map([
  ['his', 'he'],
  ['her', 'she'],
  ['its', 'it'],
  ['their', 'they'],
]);
