import { html, type Markup } from './html';

/** Rows are `<tr>` elements. Scrolls sideways on narrow screens. */
export const table = (headings: readonly string[], rows: readonly Markup[]): Markup => html`<div class="scroll"><table>
<thead><tr>${headings.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>${rows}</tbody>
</table></div>`;
