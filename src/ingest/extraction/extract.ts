import { documentFormat } from '../formats/document-formats.ts';
import { exportIn } from '../formats/exports/export-formats.ts';
import { countTroubles, NotExtractable, type Extraction } from '../formats/extracted.ts';

/** How deep documents may stand within documents: a mail attached to a mail. */
const MAX_DEPTH = 3;

/** Takes the texts out of a file. Throws NotExtractable where nothing in it can be read. */
export async function extract(bytes: Uint8Array): Promise<Extraction> {
  const found = await within(bytes, 0);
  if (!found) throw new NotExtractable('it is no document that is known', 'Save its text as .txt.');
  return found;
}

async function within(bytes: Uint8Array, depth: number): Promise<Extraction | null> {
  const format = documentFormat(bytes);
  if (!format) return null;
  if (depth > MAX_DEPTH)
    throw new NotExtractable(
      `documents stand within documents more than ${MAX_DEPTH} deep`,
      'Save the inner ones by themselves.',
    );
  const found = unpacked(await format.extract(bytes, async (part) => within(part, depth + 1)));
  return depth === 0 ? found : { ...found, troubles: [...found.troubles, ...countTroubles(found.counted)] };
}

/** An export of many articles may have come as a PDF, a Word or an RTF file. */
function unpacked(found: Extraction): Extraction {
  const [only, ...others] = found.reports;
  if (only?.text === undefined || only.title !== undefined || others.length > 0) return found;
  const many = exportIn(only.text);
  return many ? { ...many, troubles: [...many.troubles, ...found.troubles] } : found;
}
