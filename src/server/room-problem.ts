import { Refused, type Refusal } from '../app/refusal.ts';
import type { RoomProblem } from '../model/room/decision-request.ts';

/** Something that cannot be done as it was asked for: what is wrong, what to do, and the answer's HTTP status. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 500 | 503;
  readonly remedy: string;
  /** What stands now, where somebody was quicker. */
  readonly now: string | null;

  constructor(status: Problem['status'], problem: string, remedy: string, now: string | null = null) {
    super(problem);
    this.status = status;
    this.remedy = remedy;
    this.now = now;
  }

  get told(): RoomProblem {
    return { problem: this.message, remedy: this.remedy, ...(this.now !== null && { now: this.now }) };
  }
}

/** What went wrong as a page or a script is told it; a mistake of ours tells no more than that it is one. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Refused) return problemOfRefusal(error.refusal);
  // What the record or the codebook says of itself names the file and the remedy.
  if (error instanceof Error && (error.name === 'RecordProblem' || error.name === 'CodebookError'))
    return new Problem(503, error.message, 'Mend that, then try again; what was called saved is kept.');
  return new Problem(500, 'Readout made a mistake.', 'What was called saved is kept. Start readout open again, and report it.');
}

type Why = Refusal['why'];
type Told = ConstructorParameters<typeof Problem>;

/** What the room says when something cannot be done as it was asked for; what it never asks for is said as it is. */
const TOLD: { readonly [W in Why]?: (about: Extract<Refusal, { readonly why: W }>) => Told } = {
  'no such id': ({ asked }) => [
    404,
    `Nothing has the id "${asked}".`,
    'It may have been rejected or read anew; reload the page.',
  ],
  'several such ids': ({ asked, count }) => [400, `${count} ids begin with "${asked}".`, 'Give more of the id.'],
  'rejected before': ({ who, day, decision }) => [409, `${who} rejected these words on ${day}.`, `Take back ${decision} first.`],
  'position added in part': ({ missing }) => [
    400,
    missing === 'issue' ? 'A position was added on no issue.' : 'A position was added that nobody holds.',
    missing === 'issue' ? 'Name an issue or an alternative.' : 'Name a party or a holder.',
  ],
  'words not in the report': () => [400, 'These words are not in the report.', 'Select them in the report itself.'],
  'words repeated in the report': ({ count }) => [
    400,
    `These words stand ${count} times in the report.`,
    'Select more of the sentence.',
  ],
  'no such code': ({ asked }) => [
    409,
    `There is no code ${asked} here any more.`,
    'Reload the page: somebody has decided on it.',
  ],
  'several codes': ({ known }) => [
    400,
    `There are ${known.length} codes in these words: ${known.join(', ')}.`,
    'Nothing was changed; say which is meant.',
  ],
  'no such value': ({ field, asked, known }) => [400, `There is no ${field} "${asked}".`, `Give one of: ${known.join(', ')}.`],
  'no decision to take back': () => [404, 'There is no decision to take back.', 'Decisions are made under Review.'],
  'add without words or speaker': () => [400, 'Words that were missed need who said them.', 'Give a name under "who says it".'],
  'not in the codebook': ({ field, asked, known }) => [
    404,
    `The codebook has no ${field} "${asked}".`,
    `It has: ${known.join(', ')}.`,
  ],
  'days the wrong way round': ({ from, to }) => [400, `${from} is later than ${to}.`, 'Give the earlier day first.'],
  'not a day': ({ told, remedy }) => [400, `${told}.`, remedy],
  'no codebook to change': () => [
    404,
    'There is no codebook that could be edited, or the record may only be read.',
    'Put one beside the record under the name that it had; the record keeps a copy.',
  ],
  'codebook changed meanwhile': () => [
    409,
    'The codebook has been changed since it was shown.',
    'Nothing was changed; look at it again.',
    'changed',
  ],
  'nothing to change': () => [400, 'Nothing would be otherwise.', 'Write something else, then save.'],
  'no codebook change to take back': () => [
    404,
    'Nothing was changed in the codebook here.',
    'What was changed in the file is taken back in the file.',
  ],
  'codebook changed since': () => [
    409,
    'The codebook was changed by somebody else since.',
    'Nothing was changed; edit it as it is now.',
  ],
};

function problemOfRefusal<W extends Why>(refusal: Extract<Refusal, { readonly why: W }>): Problem {
  const tell: ((about: Extract<Refusal, { readonly why: W }>) => Told) | undefined = TOLD[refusal.why];
  if (tell) return new Problem(...tell(refusal));
  const { why, ...about } = refusal;
  const remedy = Object.values(about).map(String).join(' ') || 'Ask for something else.';
  return new Problem(400, `This cannot be done: ${why}.`, remedy);
}
