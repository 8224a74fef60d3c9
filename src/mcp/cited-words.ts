import type { Coverage } from '../app/coverage/coverage.ts';
import { speakerName } from '../app/lists/list-wording.ts';
import type { Brief, Evidence } from '../model/brief.ts';
import type { CitedLine, Quotation } from '../model/room/cited-answer.ts';
import type { Reading } from '../model/reading/reading.ts';
import type { Spans } from '../model/span.ts';
import type { Rendition, Statement } from '../model/coverage/statement.ts';
import { plainText } from '../render/page/fact-phrases.ts';
import type { Line } from '../render/page/page.ts';
import { cutAll } from '../text/spans.ts';

/** The same words in several reports are cited so often, the earliest first; the notes of the line tell how many there are. */
const MOST_QUOTATIONS = 12;

/** A line of the brief with the words it rests on; null for one that rests on none. */
export function citedLine(line: Line, brief: Brief, coverage: Coverage, id: string | null = null): CitedLine | null {
  const evidence = [...line.cites, ...line.under.flatMap(({ cites }) => cites)];
  const quotations = evidence.flatMap((one) => quotationOf(one, brief, coverage) ?? []);
  if (quotations.length === 0) return null;
  return {
    says: [plainText(line.runs), ...line.under.map(({ runs }) => plainText(runs))].join(' / '),
    notes: line.notes.filter((note) => note !== ''),
    flags: [...line.flags],
    id,
    quotations: quotations.slice(0, MOST_QUOTATIONS),
  };
}

function quotationOf({ report, spans, quote }: Evidence, { reports }: Brief, coverage: Coverage): Quotation | null {
  const reading = coverage.byReport.get(reports.find(({ number }) => number === report)?.id ?? '');
  return reading && quote !== '' ? quotation(reading, quote, voiceAt(reading, spans), coverage) : null;
}

/** The words of a statement in each report that carries them. */
export function quotationsOf({ renditions }: Statement, coverage: Coverage): Quotation[] {
  return renditions.flatMap((one) => renditionQuoted(one, coverage) ?? []).slice(0, MOST_QUOTATIONS);
}

export function renditionQuoted({ report, attribution }: Rendition, coverage: Coverage): Quotation | null {
  const reading = coverage.byReport.get(report);
  const content = reading?.attributions[attribution]?.content ?? [];
  if (!reading || content.length === 0) return null;
  return quotation(reading, cutAll(reading.text, content), attribution, coverage);
}

function quotation(reading: Reading, words: string, attribution: number | null, coverage: Coverage): Quotation {
  const { report, outlet, published, title, voices } = reading;
  const voice = attribution === null ? undefined : voices[attribution];
  return {
    report,
    outlet: outlet?.name ?? null,
    published: published.date,
    title,
    words,
    speaker: voice ? speakerName(voice.speaker, coverage) : null,
    sourcing: voice?.sourcing ?? 'the report itself',
  };
}

/** Who is cited for words: the attribution that has most of them; null where they are the report's own. */
function voiceAt({ attributions }: Reading, spans: Spans): number | null {
  let best: { readonly id: number; readonly shared: number } | null = null;
  for (const { id, content } of attributions) {
    const shared = sharedChars(content, spans);
    if (shared > (best?.shared ?? 0)) best = { id, shared };
  }
  return best?.id ?? null;
}

function sharedChars(one: Spans, other: Spans): number {
  let shared = 0;
  for (const a of one) for (const b of other) shared += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared;
}
