const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

/** A language by its ISO 639 code, as English calls it: "fr" is French; "und" is one that cannot be told. */
export function languageName(code: string): string {
  return code === 'und' ? 'another language' : (NAMES.of(code) ?? code);
}
