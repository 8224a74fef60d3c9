import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { recordFormat } from './record-format.ts';

writeFileSync(fileURLToPath(new URL('../record-format.md', import.meta.url)), recordFormat());
