import { unfinishedWords } from '../app/record/unfinished-adds.ts';
import { html, type Markup } from '../render/html/safe-markup.ts';
import type { RoomContext } from './room-context.ts';

/** What additions of the command line that were broken off have left out, and what to do, for whoever never looks at a terminal; null where there are none. */
export async function unfinishedNote({ warm, isReadOnly }: RoomContext): Promise<Markup | null> {
  const adds = await warm.workspace.unfinishedAdds();
  if (adds.length === 0) return null;
  const lines = adds.map(unfinishedWords).map(
    ({ command, day, missing, remedy }) =>
      html`<li>
        <b>Adding reports was broken off</b> on ${day}: ${missing}. ${remedy}
        <code>${command}</code>
      </li>`,
  );
  return html`<section class="unfinished" aria-label="Broken off">
    <ul class="lines">
      ${lines}
    </ul>
    ${isReadOnly ? null : html`<p class="notes">Or give the same files again under <a href="/sources">Sources</a>.</p>`}
  </section>`;
}
