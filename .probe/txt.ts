// usage: tsx txt.ts CODEBOOK "text"  prints attributions and codes
import { readFileSync } from 'node:fs';
import { parseCodebook } from '../src/ingest/codebook/codebook-file.ts';
import { read } from '../src/read/read-report.ts';
import { openReport } from '../src/ingest/formats/open-report.ts';
const [cb = '', text = ''] = process.argv.slice(2);
const codebook = parseCodebook(readFileSync(cb, 'utf8'), 'x');
const opened = openReport(new TextEncoder().encode(`---\noutlet: Grey Coast Times\npublished: 2031-03-14\n---\n\n${text}\n`), 'text/plain', { path: 'f' } as never);
const r = await read(opened as never, codebook);
const cut = (s: readonly { start: number; end: number }[]) => s.map((x) => r.text.slice(x.start, x.end).replace(/\s+/g, ' ')).join(' … ');
for (const a of r.attributions) { const v = r.voices.find((x) => x.attribution === a.id);
  console.log(`  A${a.id} ${a.manner} within=${a.within} [${cut(a.source)}] (${cut(a.cue)}) "${cut(a.content).slice(0, 200)}" party=${v?.party} ${v?.sourcing} vconf=${v?.confidence} said=${v?.said?.days.first}..${v?.said?.days.last} why=${v?.why}`);
  for (const c of r.codes.filter((x) => x.attribution === a.id)) console.log(`     C ${c.holder} ${c.stance} ${c.issue}/${c.alternative} declared=${c.declared} seen=${c.seen} conf=${c.confidence.toFixed(2)} words="${cut(c.words).slice(0, 120)}" cond="${cut(c.condition)}"`); }
console.log("acts", r.acts.map((x) => `A${x.attribution}:${x.verb}`).join(" "));
console.log("mentions", r.mentions.map((m) => `${r.text.slice(m.span.start, m.span.end)}=${m.actor}`).join(', '));
console.log('meetings', JSON.stringify(r.meetings.map((m) => [r.text.slice(m.span?.start ?? 0, m.span?.end ?? 0)])));
