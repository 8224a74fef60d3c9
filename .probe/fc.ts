import fc from 'fast-check';
import { shortenedWords } from '../src/brief/shortened-words.ts';
const sentence = fc.array(fc.constantFrom('the', 'ferry', 'sails,', 'late;', 'Orrin', '“No”', '"never'), { minLength: 1, maxLength: 30 });
const words = fc.array(sentence.map((some) => `${some.join(' ')}.`), { minLength: 1, maxLength: 9 });
for (const [name, check] of Object.entries({
  length: (s: string, shown: string) => shown.length <= 129,
  twice: (s: string, shown: string) => shortenedWords(shown, 80) === shown,
  marked: (s: string, shown: string) => !/…["”]?$/u.test(shown) || shortenedWords(`“${shown}”`, 80) === `“${shown}”`,
})) {
  const r = fc.check(fc.property(words, fc.constantFrom(' ', ' … '), (all, gap) => { const s = all.join(gap); return check(s, shortenedWords(s, 80)); }), { numRuns: 30000 });
  console.log(name, r.failed, r.counterexample?.[0]?.join(r.counterexample[1] as string), '=>', r.counterexample ? shortenedWords(r.counterexample[0].join(r.counterexample[1] as string), 80) : '');
}
