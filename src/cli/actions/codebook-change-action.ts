import { changeCodebook, undoCodebookChange } from '../../app/codebook/change-codebook.ts';
import { shortName } from '../../app/record/short-name.ts';
import { Refused } from '../../app/refusal.ts';
import type { Codebook } from '../../model/codebook.ts';
import { CodebookId, type EditedCodebook, type SplitOff, type WantedEdit } from '../../model/room/codebook-edit.ts';
import { printableLine } from '../../text/printable.ts';
import { text, type Given } from '../command-options.ts';
import { withCurrentRecord } from '../current-record.ts';
import { EXIT, WrongUse, type Exit } from '../exit-codes.ts';
import { print, type Terminal } from '../terminal-io.ts';

/** An issue of the codebook, or an alternative of it. */
type Place = Pick<WantedEdit, 'issue' | 'alternative'>;

/** readout codebook rename WHAT ID */
export async function renameInCodebook(what: string, id: string, given: Given, terminal: Terminal): Promise<Exit> {
  const title = titleOf(given);
  const wanted = (codebook: Codebook): WantedEdit => ({
    ...placeOf(what, codebook),
    id: idOf(id),
    ...(title !== null && { title }),
  });
  return changed(given, terminal, wanted, `${what} is ${id} now; what was decided about it follows.`);
}

/** readout codebook merge ONE OTHER */
export async function mergeInCodebook(one: string, other: string, given: Given, terminal: Terminal): Promise<Exit> {
  const wanted = (codebook: Codebook): WantedEdit => {
    const from = alternativeOf(one, codebook);
    const into = alternativeOf(other, codebook);
    if (from.issue !== into.issue) throw new Refused({ why: 'alternative of another issue', ...into });
    if (from.alternative === into.alternative) throw new Refused({ why: 'nothing to change' });
    return { ...from, into: into.alternative };
  };
  return changed(given, terminal, wanted, `${one} is a part of ${other} now, with its words and what was decided about it.`);
}

/** readout codebook split ALTERNATIVE ID */
export async function splitInCodebook(what: string, id: string, given: Given, terminal: Terminal): Promise<Exit> {
  const title = titleOf(given) ?? id.replaceAll('-', ' ');
  const words = (given['words'] as readonly string[] | undefined) ?? [];
  const decisions: SplitOff['decisions'] = given['decisions'] === 'stay' ? 'stay' : 'ask';
  const wanted = (codebook: Codebook): WantedEdit => ({
    ...alternativeOf(what, codebook),
    split: { id: idOf(id), title, words, decisions },
  });
  const then = decisions === 'ask' ? 'stays with it, and is asked about again under Review (readout open)' : 'stays with it';
  return changed(given, terminal, wanted, `${id} was split off ${what}; what was decided about ${what} ${then}.`);
}

/** readout codebook undo */
export async function undoInCodebook(given: Given, terminal: Terminal): Promise<Exit> {
  return withCurrentRecord(given, terminal, async ({ record }) => {
    await tellChanged(await undoCodebookChange(record), 'Took back the last change.', terminal);
    return EXIT.done;
  });
}

async function changed(
  given: Given,
  terminal: Terminal,
  wanted: (codebook: Codebook) => WantedEdit,
  done: string,
): Promise<Exit> {
  return withCurrentRecord(given, terminal, async ({ record, codebook }) => {
    const now = terminal.now().toISOString();
    const edited = await changeCodebook(record, { edit: wanted(codebook), seen: null }, now);
    await tellChanged(edited, `${done} readout codebook undo takes it back.`, terminal);
    return EXIT.done;
  });
}

async function tellChanged({ file }: EditedCodebook, what: string, terminal: Terminal): Promise<void> {
  await print(terminal, `${printableLine(`${shortName(file)}: ${what}`)}\n`);
}

/** ISSUE, ISSUE/ALTERNATIVE, or the id of an alternative alone where no issue has it. */
function placeOf(asked: string, { issues }: Codebook): Place {
  const [first = '', second] = asked.split('/');
  if (second !== undefined) return { issue: first, alternative: second };
  if (issues.some(({ id }) => id === first)) return { issue: first, alternative: null };
  const owner = issues.find(({ alternatives }) => alternatives.some(({ id }) => id === first));
  if (!owner) throw new Refused({ why: 'no such alternative', asked });
  return { issue: owner.id, alternative: first };
}

function alternativeOf(asked: string, codebook: Codebook): { readonly issue: string; readonly alternative: string } {
  const { issue, alternative } = placeOf(asked, codebook);
  if (alternative !== null) return { issue, alternative };
  throw new WrongUse(`${asked} is an issue`, 'Name an alternative: ISSUE/ALTERNATIVE.');
}

function idOf(id: string): string {
  if (CodebookId.safeParse(id).success) return id;
  throw new WrongUse(`${id} is no id`, 'An id is lower-case letters, digits and dashes.');
}

function titleOf(given: Given): string | null {
  const title = text(given, 'title')?.trim() ?? null;
  if (title === '') throw new WrongUse('--title is empty', 'Give a title, or leave it out.');
  return title;
}
