import type { CodebookSource } from '../../app/codebook/edit-codebook.ts';
import type { Coverage } from '../../app/coverage/coverage.ts';
import { tryCodebook, type TriedAlternative, type TriedCodebook } from '../../app/codebook/try-codebook.ts';
import type { Issue } from '../../model/codebook.ts';
import { html, type Markup } from '../../render/html/safe-markup.ts';
import type { Place } from './place.ts';
import { editForm } from './forms/codebook-form.ts';
import { partyClass, partyTitle, plural } from './shown-words.ts';

/** Words that an alternative caught, shown at once. */
const MOST_CAUGHT = 5;

/** Reports that it is tried on, the latest: all of a large record would take as long as coding it. */
const MOST_TRIED = 200;

/** Who takes part and what is on the table, and what each alternative catches in the reports as they are now. */
export const codebook: Place = {
  id: 'codebook',
  title: 'Codebook',
  key: 'c',
  show: async ({ warm, isReadOnly }) => {
    const { coverage } = warm;
    const source = isReadOnly ? null : await warm.workspace.codebookSource();
    const seen = source?.seen ?? null;
    const canUndo = source !== null && (await warm.workspace.canUndoCodebookChange(source));
    // As it is written: what follows from a change may still be on its way.
    const { issues } = source?.codebook ?? coverage.codebook;
    const tried = warm.once('tried codebook', triedOf);
    return {
      title: 'Codebook',
      body: html`<header class="place-head">
          <h1>Codebook</h1>
          <p class="facts">
            ${coverage.codebook.parties.length} parties${coverage.areGuessed ? ', guessed from the reports' : ''} ·
            ${plural(coverage.codebook.issues.length, 'issue')}
          </p>
          ${coverage.readings.length > MOST_TRIED ? html`<p class="facts">what it catches: in the latest ${MOST_TRIED} of ${plural(coverage.readings.length, 'report')}</p>` : null}
          <p class="intro">
            ${whereEdited(source, await warm.workspace.hasCodebookFile())}
            ${canUndo ? html`<button type="button" class="link" data-act="codebook-undo">Take back the last change</button>` : null}
          </p>
        </header>
        ${partiesOf(coverage)} ${issues.map((issue) => issueOf(issue, tried, coverage, seen))}
        ${coverage.codebook.issues.length > 0 ? null : html`<p class="empty">No issue is named yet: <code>readout codebook propose</code> drafts some where two sides want different things of one matter; where it finds none, more reports may show one, or write one.</p>`}
        ${coverage.readings.length > 0 ? warningsOf(tried) : null}`,
    };
  },
};

function whereEdited(source: CodebookSource | null, hasFile: boolean): string {
  if (source)
    return `What you change here stands in ${source.isFile ? 'the file beside the record' : 'the record, for all who work on it'}, and holds as soon as the codes have been made again.`;
  return hasFile
    ? 'It is edited as the file beside the record. What you save there holds at once.'
    : 'It is what the record keeps; readout codebook use FILE has the record use another.';
}

function triedOf({ readings, codebook: now }: Coverage): TriedCodebook {
  const latest = readings.toSorted((a, b) => ((a.published.date ?? '') < (b.published.date ?? '') ? 1 : -1)).slice(0, MOST_TRIED);
  return tryCodebook(latest, now);
}

function partiesOf(coverage: Coverage): Markup {
  return html`<section aria-labelledby="parties-title">
    <h2 id="parties-title">Parties</h2>
    <ul class="lines">
      ${coverage.codebook.parties.map(
        ({ id, name, role, names, people }) =>
          html`<li class="${partyClass(id, coverage)}">
            <span class="dot party-dot"></span><b>${name}</b> (${role})
            <span class="notes"
              >${[...names, ...people.map((person) => (person.office === undefined ? person.name : `${person.name}, ${person.office}`))].join(' · ')}</span
            >
          </li>`,
      )}
    </ul>
  </section>`;
}

function issueOf(issue: Issue, tried: TriedCodebook, coverage: Coverage, seen: string | null): Markup {
  const { id, title, ends, alternatives } = issue;
  const gap = tried.gaps.find((one) => one.issue === id);
  return html`<section aria-labelledby="issue-${id}">
    <h2 id="issue-${id}">${title}</h2>
    <p class="intro">from “${ends[0]}” to “${ends[1]}”</p>
    ${seen === null ? null : editForm({ issue, alternative: null, seen })}
    <ol class="lines">
      ${alternatives.map((alternative) => {
        const found = tried.alternatives.find((one) => one.issue === id && one.alternative === alternative.id);
        return html`<li>
          <b>${alternative.title}</b> <span class="notes">${alternative.words.join(' · ')}</span>
          ${found && coverage.readings.length > 0 ? caughtBy(found, coverage) : null}
          ${seen === null ? null : editForm({ issue, alternative, seen })}
        </li>`;
      })}
    </ol>
    ${gap ? html`<p class="notes">${plural(gap.count, 'sentence')} with words of the issue that nothing caught, such as: ${gap.examples.map((one) => `“${one}”`).join(' ')}</p>` : null}
  </section>`;
}

function caughtBy({ caught, nearMisses, warnings }: TriedAlternative, coverage: Coverage): Markup {
  return html`<details>
      <summary>
        catches ${plural(caught.length, 'sentence')}${nearMisses.length > 0 ? `, nearly ${nearMisses.length} more` : ''}
      </summary>
      <ul class="lines">
        ${caught.slice(0, MOST_CAUGHT).map(
          ({ attribution, holder, stance, score, words }) =>
            html`<li>
              <span class="words" dir="auto">“${words}”</span>
              <span class="notes"
                >${partyTitle(holder, coverage)}, ${stance}, ${Math.round(100 * score)} in 100 ·
                <a href="/read/${attribution.replace(/:(\d+)$/, '#said-$1')}">in the report</a></span
              >
            </li>`,
        )}
      </ul>
    </details>
    ${warnings.map((one) => html`<p class="notes">${one}</p>`)}`;
}

function warningsOf({ warnings }: TriedCodebook): Markup | null {
  if (warnings.length === 0) return null;
  return html`<section aria-labelledby="warnings-title">
    <h2 id="warnings-title">To look at</h2>
    <ul class="lines">
      ${warnings.map((one) => html`<li>${one}</li>`)}
    </ul>
  </section>`;
}
