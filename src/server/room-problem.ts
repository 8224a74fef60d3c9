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

function problemOfRefusal(refusal: Refusal): Problem {
  switch (refusal.why) {
    case 'no such id':
      return new Problem(
        404,
        `Nothing has the id "${refusal.asked}".`,
        'It may have been rejected or read anew; reload the page.',
      );
    case 'several such ids':
      return new Problem(400, `${refusal.count} ids begin with "${refusal.asked}".`, 'Give more of the id.');
    case 'rejected before':
      return new Problem(409, `${refusal.who} rejected these words on ${refusal.day}.`, `Take back ${refusal.decision} first.`);
    case 'words not in the report':
      return new Problem(400, 'These words are not in the report.', 'Select them in the report itself.');
    case 'words repeated in the report':
      return new Problem(400, `These words stand ${refusal.count} times in the report.`, 'Select more of the sentence.');
    case 'no such code':
      return new Problem(409, `There is no code ${refusal.asked} here any more.`, 'Reload the page: somebody has decided on it.');
    case 'no such value':
      return new Problem(400, `There is no ${refusal.field} "${refusal.asked}".`, `Give one of: ${refusal.known.join(', ')}.`);
    case 'no decision to take back':
      return new Problem(404, 'There is no decision to take back.', 'Decisions are made under Review.');
    case 'add without words or speaker':
      return new Problem(400, 'Words that were missed need who said them.', 'Give a name under "who says it".');
    case 'not in the codebook':
      return new Problem(404, `The codebook has no ${refusal.field} "${refusal.asked}".`, `It has: ${refusal.known.join(', ')}.`);
    case 'days the wrong way round':
      return new Problem(400, `${refusal.from} is later than ${refusal.to}.`, 'Give the earlier day first.');
    default: {
      const { why, ...about } = refusal;
      return new Problem(
        400,
        `This cannot be done: ${why}.`,
        Object.values(about).map(String).join(' ') || 'Ask for something else.',
      );
    }
  }
}
