const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** The number that a word or digits say: "eight", "twenty-one", "12", "a dozen"; null for any other word. */
export function numberOf(word: string): number | null {
  const plain = word.toLowerCase();
  if (/^\d{1,4}$/.test(plain)) return Number(plain);
  if (/^(?:a|an|another)$/.test(plain)) return 1;
  if (plain === 'dozen') return 12;
  if (plain === 'both' || plain === 'couple' || plain === 'pair') return 2;
  const ones = ONES.indexOf(plain);
  if (ones > 0) return ones;
  const [tens, unit] = plain.split('-');
  const ten = TENS.indexOf(tens ?? '');
  if (ten < 2) return null;
  return ten * 10 + (unit === undefined ? 0 : Math.max(0, ONES.indexOf(unit)));
}
