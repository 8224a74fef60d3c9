import { readdirSync } from 'node:fs';
import { Workspace } from '../src/app/workspace.ts';
const out: unknown[] = [];
for (const set of readdirSync('/work/brief/lot1')) {
  const folder = `/work/brief/lot1/${set}`; const file = readdirSync(folder).find((f) => f.endsWith('.readout')); if (!file) continue;
  const ws = await Workspace.open(`${folder}/${file}`, { readOnly: true } as never);
  const c = await ws.coverage();
  for (const p of c.derived.positions) out.push({ set, party: c.codebook.parties.find((x) => x.id === p.holder)?.name, alt: c.codebook.issues.find((x) => x.id === p.issue)?.alternatives.find((x) => x.id === p.alternative)?.title, stance: p.stance, conf: p.confidence, mode: p.mode });
  await ws.close();
}
console.log(JSON.stringify(out));
