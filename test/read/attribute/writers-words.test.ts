import { expect, test } from 'vitest';
import { linked } from './linked-text.ts';

test('names that open a sentence right before its verb speak, though no tag names them', () => {
  expect(linked('Orrin, Velia and Hest c[stressed] t[the need for a fund].')).toEqual([
    'Orrin, Velia and Hest | stressed | the need for a fund',
  ]);
  expect(linked('Chair Maud Orrin (Velia) c[indicated] t[that work goes on].')).toEqual([
    'Chair Maud Orrin (Velia) | indicated | that work goes on',
  ]);
  expect(linked('Ruth Lang c[:] t[Sell the mill]')).toEqual(['Ruth Lang | : | Sell the mill']);
});

test('the name of a programme is nothing that was said in it', () => {
  expect(linked('t[“Crews will wait,”] s[Ruth Lang] c[told] Harbour TV’s t[“The Week Ahead.”]')).toEqual([
    'Ruth Lang | told | “Crews will wait,”',
  ]);
  expect(linked('t[“Crews will wait,”] s[she] c[told] Harbour TV’s t[“Time of the Tides”].')).toEqual([
    'she | told | “Crews will wait,”',
  ]);
  expect(linked('s[Lang] c[rejected] Velia’s t[“plan for the quay”].')).toEqual(['Lang | rejected | “plan for the quay”']);
  expect(linked('s[Lang] c[called] it t[“The End of the Quay”].')).toEqual(['Lang | called | “The End of the Quay”']);
});

test('what a clause says of another verb is not said by the verb beside it', () => {
  expect(linked('s[The mill] has accused growers t[of delay], while c[insisting] t[that they pay].', 'report', 'said')).toEqual([
    'The mill | insisting | that they pay',
  ]);
  expect(linked('t[The price is fair], but s[growers] c[insisted] t[that it fall].', 'report', 'said')).toHaveLength(1);
});

test('what comes under criticism criticises nobody', () => {
  expect(linked('t[The plan] c[has come under heavy fire from] s[growers].', 'report', 'said')).toEqual([]);
  expect(linked('s[The mayor] c[came under fire for] t[selling the mill].', 'report', 'said')).toEqual([]);
});

test('names before an aside speak, and not who is named in it', () => {
  expect(linked('Orrin, on behalf of the small islands, c[stressed] t[the need for a fund].')).toEqual([
    'Orrin | stressed | the need for a fund',
  ]);
});

test('a name behind "said" or "according to" speaks, though no tag names it', () => {
  expect(linked('t[“We stay,”] c[said] Irena Falk, a driver.')).toEqual(['Irena Falk | said | “We stay,”']);
  expect(linked('c[According to] the Harbour Post, t[crews wait].')).toEqual(['the Harbour Post | According to | crews wait']);
});

test('no words but those that name somebody are a subject', () => {
  expect(linked('Meanwhile c[was told] t[that crews wait].')).toEqual([' | was told | that crews wait']);
  expect(linked('Just c[heard] t[the crews wait].')).toEqual([' | heard | the crews wait']);
});

test('what is done to something, and who is asked or told, cite nobody', () => {
  const said = (marked: string): string[] => linked(marked, 'report', 'said');
  expect(said('t[The bill] c[was pushed] by farmers.')).toEqual([]);
  expect(said('c[Asked] t[whether crews wait], he shrugged.')).toEqual([]);
  expect(said('s[Some crews] c[were told] t[that the gate is shut].')).toEqual([]);
  expect(said('The tour c[threatens] t[to muddy the talks].')).toEqual([]);
  expect(said('s[The mill] c[declined] t[to comment on the sale].')).toEqual([]);
  expect(said('s[The mill] c[has said little about] t[the sale].')).toEqual([]);
  expect(said('s[The mill] c[declined] t[to sell its barges].')).toHaveLength(1);
  expect(said('It c[was agreed] t[that crews wait].')).toHaveLength(1);
});

test('words without a verb and a name are somebody’s only in quotation marks', () => {
  expect(linked('t[the decision to sell the mill]', 'report', 'said')).toEqual([]);
  expect(linked('t[“We stay.”]', 'report', 'said')).toEqual([' |  | “We stay.”']);
});

test('words of the writer before the speaker are no part of what is said', () => {
  expect(linked('t[Holt on Tuesday] joined s[a chorus of growers] c[calling for] t[Brand to go].')).toEqual([
    'a chorus of growers | calling for | Brand to go',
  ]);
  expect(linked('t[The crews had left], though s[officials] c[say] t[the gate was shut].')).toEqual([
    'officials | say | the gate was shut',
  ]);
  expect(linked('t[If it rains], s[she] c[said] t[they would stay].')).toEqual(['she | said | If it rains + they would stay']);
  expect(linked('It was t[a move] s[growers] c[called] t[unfair].')).toEqual(['growers | called | a move + unfair']);
  expect(linked('t[The cost], s[officials] c[say], t[would be small].')).toEqual(['officials | say | The cost + would be small']);
});

test('one word that takes up what stands before leaves it part of what is said', () => {
  expect(linked('t[The fee is fair] in its way, as s[a memo] c[put] t[it].')).toEqual(['a memo | put | The fee is fair + it']);
});

test('what a speaker does behind a quotation is told by the writer', () => {
  expect(linked('t[“We stay,”] s[Holt] c[said], t[aligning himself with the crews].')).toEqual(['Holt | said | “We stay,”']);
  expect(linked('t[“We stay,”] s[Holt] c[said], t[until noon].')).toEqual(['Holt | said | “We stay,” + until noon']);
});

test('words without quotation marks begin behind a sentence that ends in one capital', () => {
  expect(linked('t[The mills make vitamin C. Orrin wants to sell them,] s[Anna Lodd] c[said].')).toEqual([
    'Anna Lodd | said | Orrin wants to sell them,',
  ]);
  expect(linked('t[“The mills are old. Orrin wants to sell them,”] s[Anna Lodd] c[said].')).toEqual([
    'Anna Lodd | said | “The mills are old. Orrin wants to sell them,”',
  ]);
  expect(linked('t[Their business is salt. It heals the lame,] s[Anna Lodd] c[said].')).toEqual([
    'Anna Lodd | said | Their business is salt. It heals the lame,',
  ]);
});

test.each([
  ['officials and lawmakers said', 'officials and lawmakers'],
  ['lawmakers who had read the draft said Monday', 'lawmakers who had read the draft'],
  ['two palace aides said on Friday', 'two palace aides'],
])('people without a name behind a comma tell the sentence that has a subject of its own: %s', (end, source) => {
  const cited = linked(`s[The mayor] this week c[will embrace] t[a plan to sell the mill], ${end}.`);
  expect(cited).toEqual([`${source} | said | The mayor this week will embrace a plan to sell the mill`]);
});

test.each(['to people who had heard what aides said', 'whose aides said'])(
  'words that hang on others in the same sentence tell nothing of it: %s',
  (end) => {
    expect(linked(`s[The mayor] c[will embrace] t[a plan to sell the mill], ${end}.`)).toEqual([
      'The mayor | will embrace | a plan to sell the mill',
    ]);
  },
);

test('what somebody spoke of by the writer’s account is none of his words', () => {
  for (const gloss of ['in reference to', 'referring to', 'in an apparent reference to', 'speaking of'])
    expect(linked(`t[“They can sign it,”] s[Ruth Lang] c[said] ${gloss} t[the plan to sell the mill].`)).toEqual([
      'Ruth Lang | said | “They can sign it,”',
    ]);
});

test.each([
  ['QUAY TOWN, Velia — Gov. Ruth Lang of Velia on Tuesday c[said] t[she would sell].', 'Gov. Ruth Lang of Velia'],
  ['Ruth Lang late on Tuesday c[said] t[she would sell].', 'Ruth Lang'],
])('who opens a sentence speaks, behind its place and before its day: %s', (marked, speaker) => {
  expect(linked(marked)).toEqual([expect.stringContaining(speaker)]);
});
