import { jsonText } from '../text/printable-json.ts';
import type { ListOfRows } from './list-format.ts';

export function listAsJson({ rows }: ListOfRows): string {
  return jsonText(rows);
}
