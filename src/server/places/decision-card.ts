import type { Coverage } from '../../app/coverage/coverage.ts';
import type { ReviewItem } from '../../model/room/review-item.ts';
import { html, type Markup } from '../../render/html/safe-markup.ts';
import {
  alternativeName,
  codeWords,
  daysOf,
  issueName,
  partyClass,
  speakerWithParty,
  pieceOf,
  saidWords,
  SOURCING_NAMES,
} from './shown-words.ts';

/** Alternatives and holders that have a key of one digit. */
const DIGITS = 9;

/** For whom a card is: nothing can be decided, or each of several coders decides for themselves. */
export interface CardFor {
  readonly isReadOnly: boolean;
  readonly isBlind: boolean;
}

/** One proposed position with the words it rests on, and what can be decided about it. */
export function decisionCard(
  item: ReviewItem,
  near: { readonly next: string; readonly back: string },
  coverage: Coverage,
  { isReadOnly, isBlind }: CardFor,
): Markup {
  const { proposal } = item;
  return html`<article
    class="review-item ${partyClass(proposal.holder, coverage)}"
    data-key="${item.key}"
    data-seen="${item.seen}"
    data-statement="${item.statement}"
    data-issue="${proposal.issue}"
    data-alternative="${proposal.alternative ?? ''}"
    data-next="${near.next}"
    data-back="${near.back}"
    data-blind="${isBlind ? 'yes' : ''}"
    aria-describedby="decide-help"
  >
    ${sourceOf(item, coverage)}
    <blockquote class="paragraph" dir="auto">
      ${item.paragraph.map((piece) => pieceOf(piece, partyClass(item.party, coverage)))}
    </blockquote>
    <section class="proposal" aria-label="Proposed position">
      <p class="kind">${issueName(proposal.issue, coverage)}</p>
      <h2>${codeWords(proposal, item.party, coverage)}</h2>
      <p class="notes">${doubtOf(proposal, coverage)}</p>
      ${isReadOnly ? html`<p class="empty">This room is open for reading alone; nothing can be decided.</p>` : buttonsOf(item, coverage)}
    </section>
  </article>`;
}

/** Why it is asked about. */
function doubtOf({ confidence, undecided, rival, splitOff }: Proposal, coverage: Coverage): Markup {
  if (splitOff.length > 0) {
    const titles = splitOff.map((id) => `“${alternativeName(id, coverage)}”`).join(' and ');
    return html`decided on before ${titles} was split off it: is it still this one?`;
  }
  const or = rival === null ? null : html` · or: ${alternativeName(rival, coverage)}`;
  const before = undecided === null ? null : html` by what was decided on like positions (${Math.round(100 * undecided)} before)`;
  return html`likely right: ${Math.round(100 * confidence)} in 100${before}${or}`;
}

function sourceOf(item: ReviewItem, coverage: Coverage): Markup {
  const days = daysOf(coverage);
  const published = item.published === null ? 'undated' : days.day(item.published);
  return html`<p class="source ${partyClass(item.party, coverage)}">
    <span class="dot"></span>${speakerWithParty(item.speaker, item.party, coverage)} · ${SOURCING_NAMES[item.sourcing]} ·
    ${saidWords(item.said, days)}${item.reports > 1 ? ` · ${item.reports} reports` : ''}<br />
    <a href="/read/${item.attribution.replace(/:(\d+)$/, '#said-$1')}">${item.title ?? 'without a title'}</a> ·
    ${item.outlet ?? 'outlet not known'} · ${published}
  </p>`;
}

function buttonsOf({ proposal }: ReviewItem, coverage: Coverage): Markup {
  return html`<div class="decide">
      <button type="button" class="primary" data-act="accept"><kbd>a</kbd> Right</button>
      <button type="button" data-act="reject"><kbd>x</kbd> Wrong</button>
      <button type="button" data-act="skip"><kbd>l</kbd> Later</button>
      <button type="button" data-act="back"><kbd>b</kbd> Back</button>
      <button type="button" data-act="undo"><kbd>z</kbd> Take back</button>
    </div>
    <div class="instead">
      ${otherAlternatives(proposal, coverage)} ${otherStances(proposal)} ${otherHolders(proposal, coverage)}
      <fieldset>
        <legend>Nobody is cited for these words</legend>
        <button type="button" data-act="nobody"><kbd>w</kbd> No statement</button>
      </fieldset>
      <label class="note"><kbd>n</kbd> Why <input id="note" autocomplete="off" placeholder="goes with the decision" /></label>
    </div>`;
}

type Proposal = ReviewItem['proposal'];

function otherAlternatives({ issue: id, alternative }: Proposal, { codebook: { issues } }: Coverage): Markup {
  const others = issues.find((issue) => issue.id === id)?.alternatives.filter((one) => one.id !== alternative) ?? [];
  return html`<fieldset>
    <legend>It stands for another alternative</legend>
    ${others
      .slice(0, DIGITS)
      .map(
        (one, at) =>
          html`<button type="button" data-act="alternative" data-value="${one.id}"><kbd>${at + 1}</kbd> ${one.title}</button>`,
      )}
    <label class="find"
      ><kbd>t</kbd> or of any issue
      <input id="find" list="alternatives" autocomplete="off" placeholder="type to find" />
      <datalist id="alternatives">
        ${issues.flatMap(({ title, alternatives }) =>
          alternatives.map((one) => html`<option value="${one.id}">${title}: ${one.title}</option>`),
        )}
      </datalist>
    </label>
  </fieldset>`;
}

function otherStances(proposal: Proposal): Markup {
  return html`<fieldset>
    <legend>It stands otherwise to it</legend>
    ${STANCES.filter(({ stance }) => stance !== proposal.stance).map(
      ({ stance, key, words }) =>
        html`<button type="button" data-act="stance" data-value="${stance}"><kbd>${key}</kbd> ${words}</button>`,
    )}
  </fieldset>`;
}

function otherHolders({ holder }: Proposal, { codebook: { parties } }: Coverage): Markup {
  return html`<fieldset>
    <legend>It is the position of another</legend>
    ${parties
      .filter(({ id }) => id !== holder)
      .slice(0, DIGITS)
      .map(
        ({ id, name }, at) =>
          html`<button type="button" data-act="holder" data-value="${id}"><kbd>h</kbd><kbd>${at + 1}</kbd> ${name}</button>`,
      )}
  </fieldset>`;
}

const STANCES = [
  { stance: 'supports', key: '+', words: 'supports it' },
  { stance: 'opposes', key: '-', words: 'rejects it' },
  { stance: 'open', key: 'o', words: 'is open to it' },
] as const;
