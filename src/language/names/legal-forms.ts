/** Legal forms of companies, spelt out and short, in Latin letters. Forms of one kind in different countries share a class. */
const FORMS: readonly (readonly [string, string])[] = [
  ['aktiengesellschaft', 'ag'],
  ['gesellschaft mit beschrankter haftung', 'gmbh'],
  ['open joint stock company', 'jsc'],
  ['public joint stock company', 'jsc'],
  ['closed joint stock company', 'jsc'],
  ['joint stock company', 'jsc'],
  ['limited liability company', 'llc'],
  ['limited liability partnership', 'llp'],
  ['public limited company', 'plc'],
  ['private limited company', 'ltd'],
  ['private limited', 'ltd'],
  ['company limited', 'ltd'],
  ['co ltd', 'ltd'],
  ['obshchestvo s ogranichennoi otvetstvennostiu', 'ooo'],
  ['obshchestvo s ogranichennoy otvetstvennostyu', 'ooo'],
  ['obschestvo s ogranichennoj otvetstvennostyu', 'ooo'],
  ['otkrytoe aktsionernoe obshchestvo', 'jsc'],
  ['aktsionernoe obshchestvo', 'jsc'],
  ['societatea cu raspundere limitata', 'srl'],
  ['societate cu raspundere limitata', 'srl'],
  ['societa a responsabilita limitata', 'srl'],
  ['sociedad de responsabilidad limitada', 'srl'],
  ['societe a responsabilite limitee', 'sarl'],
  ['societe anonyme', 'sa'],
  ['sociedad anonima', 'sa'],
  ['societa per azioni', 'spa'],
  ['naamloze vennootschap', 'nv'],
  ['besloten vennootschap', 'bv'],
  ['sp z o o', 'spzoo'],
  ['sp z oo', 'spzoo'],
  ['spolka z oo', 'spzoo'],
  ['spolka z ograniczona odpowiedzialnoscia', 'spzoo'],
  ['s a de c v', 'sacv'],
  ['sa de cv', 'sacv'],
  ['incorporated', 'inc'],
  ['corporation', 'corp'],
  ['company', 'co'],
  ['limited', 'ltd'],
  ['limitada', 'ltda'],
  ['kabushiki kaisha', 'kk'],
  ['aktiebolag', 'ab'],
  ['aktieselskab', 'as'],
  ['osakeyhtio', 'oy'],
  ['oao', 'jsc'],
  ['pao', 'jsc'],
  ['zao', 'jsc'],
  ['ao', 'jsc'],
  ['ojsc', 'jsc'],
  ['pjsc', 'jsc'],
  ['cjsc', 'jsc'],
];

const SHORT = new Set(
  'ag gmbh jsc llc llp lp plc ltd inc corp co ooo srl sarl sas sa spa nv bv bvba vof spzoo sacv ltda kk ab as oy oyj kg kgaa ohg se sro doo dd ad eood ood pte pvt pty bhd sdn na sl'.split(
    ' ',
  ),
);

/** Forms that say nothing more than "a company": they never speak against a match. */
export const GENERAL_FORMS: ReadonlySet<string> = new Set(['inc', 'corp', 'co', 'ltd', 'llc', 'plc', 'jsc']);

const SPELT = FORMS.map(([long, short]) => [new RegExp(`\\b${long}\\b`, 'g'), short] as const);

/** Puts the spelt-out forms of a name in lower-case Latin letters into their short form. */
export function shortenForms(name: string): string {
  if (!HINT.test(name)) return name;
  return SPELT.reduce((text, [long, short]) => text.replace(long, short), name);
}

/** Cheap test whether any spelt-out form can be there at all. */
const HINT =
  /gesellschaft|compan|limit|corpor|obshch|obsch|aktsion|societ|sociedad|vennoot|z oo?|z o o|spolka|c v|de cv|kaisha|aktie|osake|\b[ozpc]?a?o\b|jsc/;

/** Whether a word is the short form of a legal form. */
export function isForm(word: string): boolean {
  return SHORT.has(word);
}
