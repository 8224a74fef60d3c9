import { extname } from 'node:path';
import { LIST_ENDINGS, type ListFormatName } from '../export/list-formats.ts';
import { text, type Given } from './command-options.ts';
import { WrongUse } from './exit-codes.ts';

/** Forms of an output, each with the endings that its files have, without their dots. */
export type FormEndings<F extends string> = Readonly<Record<F, readonly string[]>>;

/** The form of a list: a table, CSV or JSON. */
export function listForm(given: Given): ListFormatName {
  return outputForm(given, LIST_ENDINGS, 'table');
}

/**
 * The form that --format names, else the one that the ending of --output names, else the usual one. Throws WrongUse where the two are at odds, and
 * where the ending names none: a file that is called a page and is none is found out by whoever is sent it.
 */
export function outputForm<F extends string>(given: Given, endings: FormEndings<F>, usual: F): F {
  const forms = Object.keys(endings) as F[];
  const asked = forms.find((form) => form === text(given, 'format')) ?? null;
  const file = text(given, 'output');
  if (file === null) return asked ?? usual;
  const ending = extname(file).slice(1).toLowerCase();
  const named = forms.find((form) => endings[form].includes(ending)) ?? null;
  if (asked !== null && named !== null && asked !== named)
    throw new WrongUse(
      `${file} ends as ${named}, and --format says ${asked}`,
      `Leave --format out, or end it in .${endings[asked][0]}.`,
    );
  const form = asked ?? named;
  if (form !== null) return form;
  const known = forms.flatMap((each) => endings[each]).map((each) => `.${each}`);
  throw new WrongUse(
    `${file} has no ending that names a format`,
    `End it in one of: ${known.join(', ')}; or say --format ${forms.join(', ')}.`,
  );
}
