import { loadCoder } from '../src/read/coding/neural/coder-loading.ts';
import { codesBy } from '../src/read/coding/report-codes.ts';
import { markedNegotiation } from '../test/truth/marked-positions.ts';
import { negotiationsIn } from '../eval/data/coded-negotiations.ts';
import { isRight } from '../eval/measures/coding/code-scores.ts';
import { words } from '../src/text/words.ts';
import { FUNCTION_WORDS, stem } from '../src/language/language.ts';
import { writeFileSync } from 'node:fs';
const coder = await loadCoder();
const folders = [...negotiationsIn('../shared/coverage/training', ['fiscal-cliff-2012','mexico-wall-2016','trade-authority-2015','voting-bill-2019']), ...negotiationsIn('training/positions/train', ['osprey-gun-bill','selwyn-strait','glenfarg-bin-strike','cassel-digital-tax']), ...negotiationsIn('training/reports/train', ['osprey-gun-bill','selwyn-strait','glenfarg-bin-strike','cassel-digital-tax'])];
const stems = (t: string) => new Set(words(t).map(({ start, end }) => t.slice(start, end)).filter((w) => w.length >= 3 && !FUNCTION_WORDS.has(w.toLowerCase())).map((w) => stem(w.toLowerCase())));
const rows: unknown[] = [];
for (const folder of folders) {
  const { codebook, texts, codes: marked } = await markedNegotiation(folder);
  for (const { id, reading } of texts) {
    const { codes, narrations } = await codesBy(coder, reading, codebook);
    const atts = [...reading.attributions, ...narrations.map((n) => n.attribution)];
    for (const c of codes) {
      if (c.alternative === null) continue;
      const spans = [...c.words, ...(atts[c.attribution]?.content ?? [])];
      const start = Math.min(...spans.map((s) => s.start)), end = Math.max(...spans.map((s) => s.end));
      const told = c.words.map((s) => reading.text.slice(s.start, s.end)).join(' ');
      const alt = codebook.issues.find((i) => i.id === c.issue)?.alternatives.find((a) => a.id === c.alternative);
      const share = (t: string, u: string) => { const a = stems(t), b = stems(u); return [...a].filter((x) => b.has(x)).length / Math.max(1, a.size); };
      const rivals = codebook.issues.flatMap((i) => i.alternatives.filter((a) => !(i.id === c.issue && a.id === c.alternative)).map((a) => share(a.title, told)));
      rows.push({ set: folder.split('/').at(-1), conf: c.confidence, share: share(alt?.title ?? '', told), words: share([alt?.title ?? '', ...(alt?.words ?? [])].join(' '), told), rival: Math.max(0, ...rivals), declared: c.declared, stance: c.stance, len: told.length, right: isRight({ text: id, start, end, holder: c.holder, issue: c.issue, alternative: c.alternative, stance: c.stance, asserted: c.asserted } as never, marked) });
    }
  }
  console.error(folder);
}
writeFileSync('/tmp/share.json', JSON.stringify(rows));
