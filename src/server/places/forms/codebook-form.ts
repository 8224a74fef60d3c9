import type { Alternative, Issue } from '../../../model/codebook.ts';
import { html, type Markup } from '../../../render/html/safe-markup.ts';

/** What a form changes, and which codebook it was made of. */
export interface Edited {
  readonly issue: Issue;
  /** Null: the issue itself. */
  readonly alternative: Alternative | null;
  readonly seen: string;
}

/** Title, words, id and place of an issue or alternative, to be changed; another alternative to make it a part of, or a part to split off it. */
export function editForm({ issue, alternative, seen }: Edited): Markup {
  const { id, title, words } = alternative ?? issue;
  return html`<details class="change">
    <summary>change</summary>
    <form class="edit-codebook" data-issue="${issue.id}" data-alternative="${alternative?.id ?? ''}" data-seen="${seen}">
      <label class="block">Title <input name="title" value="${title}" required /></label>
      <label class="block"
        >Words that reports use for it, one to a line<textarea name="words" rows="4">${words.join('\n')}</textarea>
      </label>
      <label class="block">Id <input name="id" value="${id}" pattern="[a-z0-9][a-z0-9\\-]*" required /></label>
      <p class="told">
        <button type="submit" class="primary" value="save">Save</button>
        ${alternative === null ? null : placing(issue, alternative)}
      </p>
    </form>
    ${alternative === null ? null : splitForm({ issue, alternative, seen })}
  </details>`;
}

/** One alternative becomes two: what the new one is called, and which words go to it. */
function splitForm({ issue, alternative, seen }: { readonly alternative: Alternative } & Omit<Edited, 'alternative'>): Markup {
  return html`<details class="change">
    <summary>split</summary>
    <form class="edit-codebook" data-issue="${issue.id}" data-alternative="${alternative.id}" data-seen="${seen}">
      <label class="block">Title of the new one <input name="title" required /></label>
      <label class="block">Words that go to it, one to a line<textarea name="words" rows="4"></textarea></label>
      <label class="block">Its id <input name="id" pattern="[a-z0-9][a-z0-9\\-]*" required /></label>
      <label class="block"
        ><input type="checkbox" name="ask" checked /> ask again about what was decided for “${alternative.title}”</label
      >
      <p class="told"><button type="submit" class="primary" value="split">Split</button></p>
    </form>
  </details>`;
}

function placing({ alternatives }: Issue, { id }: Alternative): Markup {
  const others = alternatives.filter((one) => one.id !== id);
  return html`<button type="submit" value="up">Up</button> <button type="submit" value="down">Down</button>
    <label
      >Part of
      <select name="into">
        ${others.map((one) => html`<option value="${one.id}">${one.title}</option>`)}
      </select></label
    >
    <button type="submit" value="merge">Join</button>`;
}
