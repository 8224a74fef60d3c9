import { html, type Markup } from '../../../render/html/safe-markup.ts';

export interface ChoiceField {
  readonly name: string;
  readonly label: string;
  /** The one that is chosen now. */
  readonly now: string;
  readonly options: readonly (readonly [value: string, title: string])[];
}

/** A field in which one of several is chosen. */
export function choiceField({ name, label, now, options }: ChoiceField): Markup {
  return html`<label
    >${label}
    <select name="${name}">
      ${options.map(([value, title]) => html`<option value="${value}" ${value === now ? html`selected` : null}>${title}</option>`)}
    </select></label
  >`;
}
