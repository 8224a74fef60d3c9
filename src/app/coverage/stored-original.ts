import { isOriginal } from '../../ingest/sources/ingest.ts';
import { openReport } from '../../ingest/formats/open-report.ts';
import type { Told } from '../../model/correction.ts';
import type { Original } from '../../model/original.ts';
import type { StoredReport } from '../../record/stored-rows.ts';

/** The original as it was when it came in, made again from its bytes, with what analysts have told of it since. */
export function originalOf({ bytes, mediaType, provenance, id }: StoredReport, told: Told = {}): Original {
  const isWrapped = provenance.line !== undefined || provenance.part !== undefined;
  const opened = openReport(bytes, isWrapped ? 'application/json' : mediaType, provenance);
  if (!isOriginal(opened)) throw new Error(`The stored report ${id} cannot be opened again: ${opened.why}`);
  return withTold(opened, told);
}

/** What an analyst tells of a report counts more than what came with it. */
export function withTold(original: Original, told: Told): Original {
  return { ...original, given: { ...original.given, ...told } };
}
