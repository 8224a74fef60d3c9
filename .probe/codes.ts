import { StoredRecord } from '../src/record/stored-record.ts';
import { codedReading } from '../src/read/coded-reading.ts';
import { readdirSync } from 'node:fs';
// usage: tsx codes.ts FOLDER "words" ...
const [folder, ...wanted] = process.argv.slice(2);
const file = readdirSync(folder!).find((f) => f.endsWith('.readout'))!;
const record = await StoredRecord.open(`${folder}/${file}`, { readOnly: true } as never);
for (const { report } of await record.layerStates()) {
  const l = await record.layersOf(report); if (!l) continue;
  const r = codedReading(l.reading, l.coding);
  const cut = (s: readonly { start: number; end: number }[]) => s.map((x) => r.text.slice(x.start, x.end).replace(/\s+/g, ' ')).join(' … ');
  for (const w of wanted) {
    const at = r.text.indexOf(w); if (at < 0) continue;
    const from = Math.max(r.text.lastIndexOf('.', at) + 1, at - 400); const to = at + 300;
    console.log(`\n=== ${w}\n   TEXT ${r.text.slice(from, to).replace(/\s+/g, ' ')}`);
    for (const a of r.attributions) if (a.content.some((c) => c.start < at + w.length && c.end > at) || a.source.some((c) => Math.abs(c.start - at) < 150)) {
      const v = r.voices.find((x) => x.attribution === a.id);
      console.log(`  A${a.id} ${a.manner} within=${a.within} conf=${a.confidence.toFixed(2)} [${cut(a.source)}] (${cut(a.cue)}) "${cut(a.content).slice(0, 250)}" party=${v?.party} ${v?.sourcing} vconf=${v?.confidence} said=${JSON.stringify(v?.said?.days ?? null)} why=${v?.why}`);
      for (const c of r.codes.filter((x) => x.attribution === a.id)) console.log(`     C ${c.holder} ${c.stance} ${c.issue}/${c.alternative} declared=${c.declared} seen=${c.seen} conf=${c.confidence.toFixed(2)} words="${cut(c.words).slice(0, 120)}"`);
    }
  }
}
await record.close();
