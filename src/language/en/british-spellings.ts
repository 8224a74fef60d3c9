/** Left out where texts are compared: some papers print "Mr" before every name. */
export const FORMS_OF_ADDRESS = new Set(['mr', 'mrs', 'ms', 'dr', 'mx']);

/** British endings and what American papers print for them; words that both spell otherwise than by a rule stand whole. */
export const BRITISH_TO_AMERICAN: readonly (readonly [RegExp, string])[] = [
  [/(..)is(e|es|ed|er|ers|ing|ation|ations)$/, '$1iz$2'],
  [/(...)our(s|ed|ing|able|ite|ites|hood)?$/, '$1or$2'],
  [/(me|cen|thea|fib|lit)tre(s|d)?$/, '$1ter$2'],
  [/([aeiou])ll(ed|ing|er|ers)$/, '$1l$2'],
  [/^(to|after|back|for|in|out|up|down)wards$/, '$1ward'],
  [/^cheque(s?)$/, 'check$1'],
  [/^programme(s?)$/, 'program$1'],
  [/(def|off|lic)ence(s?)$/, '$1ense$2'],
];
