import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const EXAMPLE = fileURLToPath(new URL('../../examples/river-talks/', import.meta.url));

/** Both parties, a mediator and both kinds of files; what is found in all reports is what other tests hold. */
const FEW = ['01-first-round.html', '02-speech-in-karsk.txt', '10-denial.html', '12-gates.txt'];

/** Lays the example where the commands of a page look for it, with few of its reports, so that they are soon gone through. */
export async function layExample(folder: string): Promise<void> {
  const example = join(folder, 'examples', 'river-talks');
  await mkdir(join(example, 'reports'), { recursive: true });
  await cp(join(EXAMPLE, 'codebook.yaml'), join(example, 'codebook.yaml'));
  for (const name of FEW) await cp(join(EXAMPLE, 'reports', name), join(example, 'reports', name));
}
