import type { AlignedPiece, SharedLine } from '../../model/brief.ts';
import type { Line } from '../page/page.ts';
import type { Citations } from './html-citations.ts';
import { lineOf } from './html-lines.ts';
import { html, type Markup } from './safe-markup.ts';

/** Two reports that share text: the line, and under it their passages side by side, opened on demand. */
export function alignedOf(line: Line, shared: SharedLine, citations: Citations, section: string): Markup {
  const { earlier, later, passages } = shared;
  return html`<ul class="lines">
    <li>
      ${lineOf(line, citations, section)}
      <details class="beside">
        <summary>Side by side</summary>
        <table class="aligned">
          <thead>
            <tr>
              <th scope="col">[${earlier}], and what the other left out or changed</th>
              <th scope="col">[${later}], and what it put in or changed</th>
            </tr>
          </thead>
          <tbody>
            ${passages.map(
              ({ pieces }) =>
                html`<tr>
                  <td data-report="[${earlier}]" dir="auto">${pieces.map((piece) => sideOf(piece, 'earlier'))}</td>
                  <td data-report="[${later}]" dir="auto">${pieces.map((piece) => sideOf(piece, 'later'))}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </details>
    </li>
  </ul>`;
}

/** Words of the one text: those that the other does not have are deleted from the earlier or inserted into the later one. */
function sideOf(piece: AlignedPiece, side: 'earlier' | 'later'): Markup | null {
  const words = piece[side];
  if (words === '') return null;
  if (piece.kind === 'same') return html`${words}`;
  const kind = piece.kind.replace(' ', '-');
  return side === 'earlier' ? html`<del class="${kind}">${words}</del>` : html`<ins class="${kind}">${words}</ins>`;
}
