import { DatabaseSync } from '@photostructure/sqlite';

/** What each step added, the last one first: taken away again, a record is as the step found it. */
const STEPS: readonly (readonly [step: string, undo: string])[] = [
  ['005-numbering', 'drop table numbering'],
  ['004-conclusions', 'drop table revision; drop table conclusions; drop table concluded; drop table leases'],
  ['003-files', 'drop table files'],
  ['002-codings', 'drop table codings'],
  ['001-reports-readings-reviews', 'drop table settings; drop table readings; drop table reviews; drop table reports'],
];

/** Makes of a record one as it was before this step. What it keeps in its older tables stays, as far as they do. */
export function setBackBefore(path: string, step: string): void {
  const raw = new DatabaseSync(path);
  const triggers = raw.prepare("select name from sqlite_master where type = 'trigger'").all() as { readonly name: string }[];
  for (const { name } of triggers) raw.exec(`drop trigger ${name}`);
  const last = STEPS.findIndex(([name]) => name === step);
  if (last < 0) throw new Error(`There is no step ${step}.`);
  for (const [name, undo] of STEPS.slice(0, last + 1)) raw.exec(`${undo}; delete from kysely_migration where name = '${name}'`);
  raw.close();
}
