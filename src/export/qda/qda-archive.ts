import { strToU8, zipSync, type Zippable } from 'fflate';
import type { QdaProject } from '../../model/exchange/qda-project.ts';
import { qdaProjectXml, sourceFile } from './qda-xml.ts';

/** The part of a project file that holds all but the texts. */
const PROJECT_PART = 'project.qde';

/** A project as a .qdpx file: texts are UTF-8 with line feeds and without a mark at their beginning. `now` is ISO 8601. */
export function qdaArchive(project: QdaProject, now: string): Uint8Array {
  const parts: Zippable = { [PROJECT_PART]: strToU8(qdaProjectXml(project, now)) };
  for (const { guid, text } of project.sources) parts[`Sources/${sourceFile(guid)}`] = strToU8(text);
  // The same project is the same file, whatever the clock says.
  return zipSync(parts, { mtime: new Date(now) });
}
