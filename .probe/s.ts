import { sentences } from '../src/language/language.ts';
for (const t of ['The EU said the workshop may enhance effectiveness of P&Ms. AUSTRALIA preferred national circumstances. JAPAN agreed.', 'The need for QELROs. AUSTRALIA preferred it.']) console.log(sentences(t, { start: 0, end: t.length }).map((s) => t.slice(s.start, s.end)));
