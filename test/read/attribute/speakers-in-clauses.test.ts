import { describe, expect, test } from 'vitest';
import { linked } from './linked-text.ts';

const said = (marked: string): string[] => linked(marked, 'report', 'said');

describe('who speaks in a clause of the sentence', () => {
  test.each([
    [
      's[Mayor Ruth Lang]’s note came after a broadcast in which Emil Carr c[said] t[that the mill was sold].',
      'Emil Carr | said | that the mill was sold',
    ],
    ['The crews left before the Millers c[announced] t[a sale].', 'the Millers | announced | a sale'],
  ])('is the name between what opens the clause and the verb: %s', (marked, wanted) => {
    expect(said(marked)).toEqual([wanted]);
  });

  test.each([
    's[Ruth Lang] left with Emil Carr c[saying] t[that the mill was sold].',
    's[Ruth Lang] met Emil Carr and c[said] t[that the mill was sold].',
  ])('is not a name that stands there otherwise: %s', (marked) => {
    expect(said(marked)).toEqual([expect.stringContaining('Ruth Lang | ')]);
  });

  test.each([
    [
      'c[Having promised] t[that the mill would stay], the port board was stunned when s[Ruth Lang] left.',
      'the port board | Having promised | that the mill would stay',
    ],
    [
      'After c[insisting] t[that the mill would stay], the board met s[Ruth Lang].',
      'the board | insisting | that the mill would stay',
    ],
  ])('behind a participle that opens it is the subject to come, also when it is only described: %s', (marked, wanted) => {
    expect(said(marked)).toEqual([wanted]);
  });

  test.each(['c[told] growers', 'c[told] a packed hall on Friday', 'c[said] on Friday'])(
    'is in the aside behind a conjunction, also where it is told to whom and when: as Ruth Lang %s',
    (telling) => {
      const marked = `If, as s[Ruth Lang] ${telling}, s[the board] c[expects] t[growers to pay], the mill will close.`;
      expect(said(marked)).toEqual([expect.stringMatching(/^Ruth Lang \| \w+ \| the board expects growers to pay$/)]);
    },
  );

  test('is in the aside behind a conjunction, whose clause it is', () => {
    expect(said('The mill will close if, as s[Ruth Lang] c[argues], s[the board] c[demands] t[that growers pay].')).toEqual([
      'Ruth Lang | argues | the board demands that growers pay',
    ]);
    expect(said('The mill is old, as s[Ruth Lang] c[argues], and s[the board] c[demands] t[that growers pay].')).toEqual([
      'the board | demands | that growers pay',
    ]);
  });
});

describe('who ends a sentence', () => {
  test.each(['film students', 'the Courier', 'Radio Halden on Friday', 'a rally', 'the state senate on Friday'])(
    'says all that stands before, told to %s',
    (hearers) => {
      const marked = `s[The board] c[demands] t[that growers pay, which is unfair], s[Ruth Lang] c[told] ${hearers}.`;
      expect(said(marked)).toEqual(['Ruth Lang | told | The board demands that growers pay, which is unfair']);
    },
  );
});

describe('who ends a sentence with more of himself, or of where he spoke', () => {
  test.each([
    [
      'But s[the board] c[insisted] t[that growers pay], a point it had dropped in May, s[Ruth Lang], the chair, c[told] members in a call on Friday night.',
      'Ruth Lang | told | But the board insisted that growers pay, a point it had dropped in May',
    ],
    [
      's[Millers of Sarn] c[have backed] t[the price], s[Ruth Lang] c[announced] on Sunday at the end of a long meeting in the barn.',
      'Ruth Lang | announced | Millers of Sarn have backed the price',
    ],
    [
      's[Growers] c[have refused] t[the price], the mayor, Ruth Lang, c[told] a rally.',
      'the mayor | told | Growers have refused the price',
    ],
  ])('says all that stands before: %s', (marked, wanted) => {
    expect(said(marked)).toEqual([wanted]);
  });

  test.each([
    [
      's[Ruth Lang] c[accused] t[the growers of greed], then went home in the rain to her barn.',
      'Ruth Lang | accused | the growers of greed',
    ],
    ['s[Growers] c[demand] t[a price], the clerk of the barn, Ruth Lang, left in the rain.', 'Growers | demand | a price'],
    ['Instead, he went on to sell the barn, which s[growers] c[had called] t[a shame].', 'growers | had called | a shame'],
  ])('is nobody who only does something: %s', (marked, wanted) => {
    expect(said(marked)).toContain(wanted);
  });

  test('may be a firm that reckons so, with the short forms of its name', () => {
    expect(said('Nine of the ten barns are wet, the Sarn office of Lang Bros. Ltd. estimated on Friday.')).toEqual([
      'the Sarn office of Lang Bros. Ltd. | estimated | Nine of the ten barns are wet',
    ]);
  });
});

describe('who is set into the middle of a sentence', () => {
  test.each([
    [
      's[The board] c[demands] t[that growers pay], s[Ruth Lang] c[told] a gathering in the barn, but t[nobody will].',
      'Ruth Lang | told | The board demands that growers pay + nobody will',
    ],
    [
      's[Mills] c[cannot promise] t[a price], s[scholars of farm law] c[argue], because the law forbids it.',
      'scholars of farm law | argue | Mills cannot promise a price',
    ],
  ])('says all that stands before: %s', (marked, wanted) => {
    expect(said(marked)).toEqual([wanted]);
  });

  test('does not when the sentence is a list of what several did', () => {
    expect(said('s[Growers] c[warned of] t[floods], s[Ruth Lang] c[announced] t[a plan], and the board left.')).toEqual([
      'Growers | warned of | floods',
      'Ruth Lang | announced | a plan',
    ]);
  });
});

describe('what was never said', () => {
  test.each([
    'Nowhere in her letter did s[Ruth Lang] c[say] t[that the mill would close].',
    'At no stage has s[the board] c[claimed] t[that growers must pay].',
    'The barn was full, but not once did s[Ruth Lang] c[mention] t[the sale].',
    'Nor did s[the growers] c[accept] t[the price].',
  ])('is cited from nobody: %s', (marked) => {
    expect(said(marked)).toEqual([]);
  });

  test.each([
    'In no time did the barn fill, and s[Ruth Lang] c[said] t[that the mill would close].',
    'Nowhere was the mill as old, s[Ruth Lang] c[said], t[as in Halden].',
    'Only on Friday did s[Ruth Lang] c[say] t[that the mill would close].',
  ])('is told from what was: %s', (marked) => {
    expect(said(marked)).toHaveLength(1);
  });
});

describe('what is only named', () => {
  test.each([
    's[Lang] c[sets out] t[her terms].',
    's[The board] c[outlined] t[the mill’s position].',
    's[Lang] c[sent out] t[this message].',
  ])('is cited from nobody: %s', (marked) => {
    expect(said(marked)).toEqual([]);
  });

  test.each(['s[Lang] c[rejected] t[their terms].', 's[Lang] c[set out] t[her terms for the sale of the mill].'])(
    'is told from what is said of it: %s',
    (marked) => {
      expect(said(marked)).toHaveLength(1);
    },
  );
});

describe('a verb that holds the beginning of a quotation', () => {
  test('ends where the quotation opens', () => {
    expect(said('s[Ruth Lang] c[was “ashamed to have] t[signed it”].')).toEqual([
      'Ruth Lang | was | “ashamed to have signed it”',
    ]);
    expect(said('s[Ruth Lang] c[said “no” to] t[the sale].')).toEqual(['Ruth Lang | said “no” to | the sale']);
  });
});

describe('who speaks', () => {
  test.each([
    ['s[Jonas Reeve], c[said] the mayor, t["has never run a mill"].', 'the mayor | said | "has never run a mill"'],
    [
      's[Jonas Reeve], c[claimed] t[Irena Falk-Orr, "has never run a mill"].',
      'Irena Falk-Orr | claimed | "has never run a mill"',
    ],
    ['s[The mill], c[warned] the chair of the union on Friday, t[would close].', 'the chair of the union | warned | would close'],
  ])('stands behind a verb between commas, and not among the words: %s', (marked, wanted) => {
    expect(said(marked)).toEqual([wanted]);
  });

  test.each([
    [
      't[The crew] c[were told] by their captain t[that the mill was shut].',
      'their captain | were told | that the mill was shut',
    ],
    ['Staff c[have been assured] by Ada Mills t[that the mill stays].', 'Ada Mills | have been assured | that the mill stays'],
  ])('is who tells it to those who are told: %s', (marked, wanted) => {
    expect(said(marked)).toEqual([wanted]);
  });

  test.each([
    [
      's[The mayor, Irena Falk] c[said] on Friday, t["is buying time and has no plan"].',
      'Irena Falk | said | The mayor + "is buying time and has no plan"',
    ],
    [
      's[Jonas Reeve, the growers] c[wrote], t["knows nothing of barns"].',
      'the growers | wrote | Jonas Reeve + "knows nothing of barns"',
    ],
  ])('stands behind the subject of a quotation that begins with its verb: %s', (marked, wanted) => {
    expect(said(marked)).toEqual([wanted]);
  });

  test.each([
    ['s[Irena Falk, the mayor] c[said], t["We know nothing of barns"].', 'Irena Falk, the mayor'],
    ['s[Irena Falk, the mayor] c[said] that he t["is buying time"].', 'Irena Falk, the mayor'],
    ['Only s[Irena Falk, the mayor] c[said], t["has no plan"].', 'Irena Falk, the mayor'],
  ])('is whole where the quotation has its subject, or the name opens no sentence: %s', (marked, source) => {
    expect(said(marked)).toEqual([expect.stringMatching(`^${source} \\|`)]);
  });

  test('in an aside of the first clause says it also where the main clause says that there is hope or none', () => {
    const marked =
      'If, as s[Ruth Lang] c[told] reporters on Friday, t[the board wants a fourth barn], c[there is little hope of] t[a price].';
    expect(said(marked)).toEqual(['Ruth Lang | told | the board wants a fourth barn']);
  });

  test('is the subject of the sentence, and not that of a relative clause before a participle', () => {
    const marked = 'Falk scolded the millers, s[some of whom] had sued him, c[vowing] t[to sell the mill].';
    expect(said(marked)).toEqual(['Falk | vowing | to sell the mill']);
  });

  test.each(['put it on Friday', 'likes to say', 'told growers'])(
    'in an aside of the first clause says that clause: as Ruth Lang %s',
    (telling) => {
      const [whole] = said(`Even if, as Ruth Lang ${telling}, s[the board] c[expects] t[growers to pay], the mill stays.`);
      expect(whole).toMatch(/^Ruth Lang \| .* \| the board expects growers to pay$/);
    },
  );

  test('is a document also where its sentence opens with what others were promised', () => {
    const marked = 'Although s[the crew] c[had been promised] t[a share], they got nothing, s[the ledgers] c[show].';
    expect(said(marked)).toEqual(['the ledgers | show | Although the crew had been promised a share, they got nothing']);
  });
});

describe('who is taken for the end of what is said', () => {
  test.each([
    ['t[The mill would stay, its owner, Ruth Lang], c[told] growers.', 'its owner | told | The mill would stay'],
    ['t[The mill would stay, Ruth Lang, its owner], c[told] a packed hall on Friday.', 'Ruth Lang | told | The mill would stay'],
  ])('says it: %s', (marked, wanted) => {
    expect(said(marked)).toEqual([wanted]);
  });

  test('says nothing where another is cited', () => {
    const marked = 's[Emil Carr] c[said] t[the mill would stay], and its owner, Ruth Lang, told growers.';
    expect(said(marked)).toEqual([expect.stringMatching(/^Emil Carr \| said \|/u)]);
  });
});
