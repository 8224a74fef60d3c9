import { fileURLToPath } from 'node:url';
import { readCodebook } from '../../src/ingest/codebook/codebook-file.ts';
import { openReport } from '../../src/ingest/formats/open-report.ts';
import { isOriginal } from '../../src/ingest/sources/ingest.ts';
import type { Codebook } from '../../src/model/codebook.ts';
import { read } from '../../src/read/read-report.ts';
import type { Figure } from '../figure.ts';

const CODEBOOK = fileURLToPath(new URL('../../examples/river-talks/codebook.yaml', import.meta.url));
const REPORT_BYTES = 100_000;

/** What is said again and again to make a report of 100 kB. */
const REPEATED: Readonly<Record<string, string>> = {
  Arabic: 'قال الرئيس إن الحكومة لن تقبل بهذا العرض أبدا. ',
  Cyrillic: 'Верховна Рада України ніколи не погодиться на такі умови миру. ',
  'short paragraphs': '"We agree," Adair said.\n\n',
  'one sentence without an end': 'Adair said that Osmar rejects the offer and ',
  'a quotation': '"We will not accept the offer of Osmar," President Ruben Adair said. ',
};

/** Processor time of a report of 100 kB, in seconds, beyond what the program takes to start and to load its models. */
export async function benchLongest(): Promise<Figure[]> {
  const codebook = await readCodebook(CODEBOOK);
  await secondsFor('President Ruben Adair said that they agree now.', codebook);
  const figures: Figure[] = [];
  for (const [name, words] of Object.entries(REPEATED))
    figures.push(figure(name, await secondsFor(words.repeat(REPORT_BYTES / new TextEncoder().encode(words).length), codebook)));
  // As much as any report costs: no two sentences are the same, and each tells a position of two parties.
  figures.push(figure('positions in every sentence', await secondsFor(dense(), codebook)));
  return figures;
}

function figure(name: string, value: number): Figure {
  return { name: `a report of 100 kB: ${name}`, value, unit: 's of a processor', goal: 'at most 3' };
}

async function secondsFor(text: string, codebook: Codebook): Promise<number> {
  const opened = openReport(new TextEncoder().encode(`Osmar rejects the offer\n\n${text}`), 'text/plain', { path: 'made.txt' });
  if (!isOriginal(opened)) throw new Error(opened.why);
  const before = process.cpuUsage();
  await read(opened, codebook);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function dense(): string {
  const [parties, deeds, things] = [
    ['Osmar', 'Varesh', 'President Ruben Adair', 'the government of Osmar'],
    ['accepts', 'rejects', 'wants', 'opposes', 'supports', 'demands', 'offers'],
    ['the dam', 'a higher share of water', 'joint control', 'compensation for farmers', 'monitoring by outsiders'],
  ];
  const one = (of: readonly string[] | undefined, turn: number): string => of?.[turn % of.length] ?? '';
  const sentence = (turn: number): string =>
    `${one(parties, turn)} ${one(deeds, turn)} ${one(things, turn)} and ${one(deeds, turn + 3)} ${one(things, turn + 2)}, ${one(parties, turn + 1)} said on day ${turn}. `;
  return Array.from({ length: REPORT_BYTES / sentence(0).length }, (_, turn) => sentence(turn)).join('');
}
