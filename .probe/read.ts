// usage: tsx read.ts FOLDER "words"...: reads the reports of a laid-out set anew and prints attributions and codes around the words
import { readdirSync, readFileSync } from 'node:fs';
import { parseCodebook } from '../src/ingest/codebook/codebook-file.ts';
import { read } from '../src/read/read-report.ts';
import { openReport } from '../src/ingest/formats/open-report.ts';
const [folder = '', ...wanted] = process.argv.slice(2);
const codebook = parseCodebook(readFileSync(`${folder}/codebook.yaml`, 'utf8'), 'x');
for (const f of readdirSync(`${folder}/reports`)) {
  if (!f.endsWith('.txt')) continue;
  const source = readFileSync(`${folder}/reports/${f}`, 'utf8');
  const inside = wanted.filter((w) => source.replace(/\s+/g, ' ').includes(w));
  if (inside.length === 0) continue;
  const opened = openReport(new TextEncoder().encode(source), 'text/plain', { path: f } as never);
  const r = await read(opened as never, codebook);
  const cut = (s: readonly { start: number; end: number }[]) => s.map((x) => r.text.slice(x.start, x.end).replace(/\s+/g, ' ')).join(' … ');
  for (const w of inside) {
    const at = r.text.indexOf(w); if (at < 0) { console.log('not in text', w); continue; }
    console.log(`\n=== ${w}\n   TEXT ${r.text.slice(Math.max(r.text.lastIndexOf('. ', at) + 1, at - 400), at + 250).replace(/\s+/g, ' ')}`);
    for (const a of r.attributions) if (a.content.some((c) => c.start < at + w.length && c.end > at) || a.source.some((c) => Math.abs(c.start - at) < 120)) {
      const v = r.voices.find((x) => x.attribution === a.id);
      console.log(`  A${a.id} ${a.manner} within=${a.within} [${cut(a.source)}] (${cut(a.cue)}) "${cut(a.content).slice(0, 200)}" party=${v?.party} ${v?.sourcing} vconf=${v?.confidence} why=${v?.why}`);
      for (const c of r.codes.filter((x) => x.attribution === a.id)) console.log(`     C ${c.holder} ${c.stance} ${c.issue}/${c.alternative} declared=${c.declared} seen=${c.seen} conf=${c.confidence.toFixed(2)} words="${cut(c.words).slice(0, 120)}"`);
    }
  }
}
