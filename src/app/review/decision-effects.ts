import type { Effect } from '../../model/room/room-event.ts';
import type { Position } from '../../model/coverage/position.ts';
import { plainText, stanceRuns } from '../../render/page/fact-phrases.ts';
import type { Coverage } from '../coverage/coverage.ts';
import { positionsById } from '../lists/list-facets.ts';

/** Most effects that are told: after a change of the codebook all of the grid is another. */
const MOST_EFFECTS = 12;

/** What stands otherwise in the grid than before: states of issues, and what each party stands for now. */
export function decisionEffects(before: Coverage, after: Coverage): Effect[] {
  return [...stateEffects(before, after), ...standingEffects(before, after)].slice(0, MOST_EFFECTS);
}

function stateEffects(before: Coverage, after: Coverage): Effect[] {
  const known = new Map(before.derived.issueStates.map(({ issue, state }) => [issue, state]));
  return after.derived.issueStates.flatMap(({ issue, state }) => {
    const was = known.get(issue);
    return was === undefined || was === state ? [] : [{ about: titleOf(issue, after), before: was, after: state }];
  });
}

function standingEffects(before: Coverage, after: Coverage): Effect[] {
  const then = standingWords(before);
  const now = standingWords(after);
  return [...now].flatMap(([key, { about, words }]) => {
    const was = then.get(key)?.words ?? NOTHING;
    return was === words ? [] : [{ about, before: was, after: words }];
  });
}

const NOTHING = 'no position coded';

/** What stands in each cell of the grid, in words. */
function standingWords(coverage: Coverage): ReadonlyMap<string, { readonly about: string; readonly words: string }> {
  const positions = positionsById(coverage);
  return new Map(
    coverage.derived.standings.map(({ party, issue, current }) => {
      const lines = current.flatMap((id) => positions.get(id) ?? []).map((position) => positionWords(position, coverage));
      const name = coverage.codebook.parties.find(({ id }) => id === party)?.name ?? party;
      const words = lines.length === 0 ? NOTHING : [...new Set(lines)].join('; ');
      return [JSON.stringify([party, issue]), { about: `${name}, ${titleOf(issue, coverage)}`, words }];
    }),
  );
}

function positionWords(position: Position, { codebook }: Coverage): string {
  const { issue, alternative } = position;
  const alternatives = codebook.issues.find(({ id }) => id === issue)?.alternatives ?? [];
  const title = alternatives.find(({ id }) => id === alternative)?.title ?? 'no outcome named';
  return plainText(stanceRuns({ ...position, title, condition: null }));
}

function titleOf(issue: string, { codebook }: Coverage): string {
  return codebook.issues.find(({ id }) => id === issue)?.title ?? issue;
}
