import { array, assert, constantFrom, property, nat, record } from 'fast-check';
import { expect, test } from 'vitest';
import type { Fragment, Role } from '../../../src/read/attribute/fragment.ts';
import { link } from '../../../src/read/attribute/fragment-linking.ts';
import { readableParagraphs } from '../../../src/read/attribute/paragraph-words.ts';
import { linked } from './linked-text.ts';
import { asBody } from './tagged-text.ts';

test('a content goes to the nearest cue, a cue to the nearest source of its sentence', () => {
  expect(linked('s[Holt] c[said] t[crews wait]. s[Marsh] c[denied] t[it].')).toEqual([
    'Holt | said | crews wait',
    'Marsh | denied | it',
  ]);
});

test('the pieces on both sides of a cue are one content', () => {
  expect(linked('t[“We stay,”] s[Holt] c[said], t[“until noon.”]')).toEqual(['Holt | said | “We stay,” + “until noon.”']);
});

test('a second cue shares the source', () => {
  expect(linked('s[Holt] c[said] t[crews wait], c[adding] t[that it is cold].')).toEqual([
    'Holt | said | crews wait',
    'Holt | adding | that it is cold',
  ]);
});

test('a source of another sentence is none', () => {
  expect(linked('s[Holt] stayed. It was c[reported] t[that crews wait].')).toEqual([' | reported | that crews wait']);
});

test('a quotation alone in its paragraph goes on with the speaker before', () => {
  expect(linked('t[“We stay,”] s[Holt] c[said].\nt[“They know it.”]')).toEqual(['Holt | said | “We stay,” + “They know it.”']);
});

test('a cue at the end of its paragraph takes the quotation of the next', () => {
  expect(linked('s[Holt] c[said] t[crews wait]. s[She] c[went on]:\nt[“They know it.”]')).toContainEqual(
    'She | went on | “They know it.”',
  );
});

test('a paragraph that cites nobody ends a running quotation', () => {
  expect(linked('t[“We stay,”] s[Holt] c[said].\nThe tide turned.\nt[“They know it.”]')).toEqual([
    'Holt | said | “We stay,”',
    ' |  | “They know it.”',
  ]);
});

test('contents read again neither follow each other nor stand without a cue', () => {
  expect(linked('t[“We stay,”] s[Holt] c[said].\nt[“They know it.”]', 'contents')).toEqual(['Holt | said | “We stay,”']);
});

test('a source that stands before a cue of its own is not taken by an earlier cue', () => {
  expect(linked('t[The talks] were c[called] t[“cold”], as s[Holt] c[denied] t[the report].')).toEqual([
    ' | called | The talks + “cold”',
    'Holt | denied | the report',
  ]);
});

test('a quotation goes on past an aside with the cue that it began with', () => {
  expect(linked('t[“We stay,”] s[Holt] c[said], c[pointing to] t[the tide]. t[“They know it.”]')).toEqual([
    'Holt | said | “We stay,” + “They know it.”',
    'Holt | pointing to | the tide',
  ]);
});

test('indirect speech does not wait for the cue of a later sentence', () => {
  expect(linked('t[The sides are near a deal]. s[Holt] c[called] t[the night long].')).toEqual([
    ' |  | The sides are near a deal',
    'Holt | called | the night long',
  ]);
});

test('a quotation of the next paragraph goes on with what was quoted, not with a cue after it', () => {
  expect(linked('t[“We stay,”] s[Holt] c[said] after she c[called] the hall.\nt[“They know it.”]')).toEqual([
    'Holt | said | “We stay,” + “They know it.”',
  ]);
});

test('hearsay cites nobody', () => {
  expect(linked('s[Holt] has c[reportedly] t[left the port].')).toEqual([' | reportedly | left the port']);
});

test('a participle that opens a sentence has the source that follows', () => {
  expect(linked('c[Calling] t[the plan “a trap”], s[Holt] c[told] reporters t[the sides were near].')).toEqual([
    'Holt | Calling | the plan “a trap”',
    'Holt | told | the sides were near',
  ]);
});

test('words of what is or is not there cite nobody', () => {
  expect(linked('s[The ministers] met, but there c[is no accord on] t[the price].')).toEqual([' | is no accord on | the price']);
});

test('what somebody ought to do is not said within the words of another, but may be said in a report', () => {
  const owed = 's[Tarsia] c[must agree] t[to leave the port].';
  expect(linked(owed, 'contents')).toEqual([]);
  expect(linked(owed, 'report')).toHaveLength(1);
});

test('a clause with "that" belongs to the cue before it', () => {
  expect(linked('s[Holt] c[told] the paper at length t[that crews wait], c[adding] t[little].')).toEqual([
    'Holt | told | that crews wait',
    'Holt | adding | little',
  ]);
});

test('who stands before "revealed that" reveals it, whatever the words were tagged as', () => {
  expect(linked('t[Two people] c[revealed] t[that crews wait].')).toEqual(['Two people | revealed | that crews wait']);
  expect(linked('t[The talks] c[were described] t[as cold].')).toEqual([' | were described | The talks + as cold']);
});

test('a participle that describes a noun interrupts nothing', () => {
  const closing = 't[The deal] c[being discussed] covers fish, t[which many buy], s[an official] c[said].';
  expect(linked(closing)).toEqual(['an official | said | The deal being discussed covers fish, which many buy']);
  expect(linked('t[“We stay,”] c[added] s[Holt].')).toEqual(['Holt | added | “We stay,”']);
});

test('a cue without a content says nothing', () => {
  expect(linked('s[Holt] c[spoke] for an hour.')).toEqual([]);
});

test('every content stands in one attribution, but for a piece before a speaker that is the writer’s, whatever was tagged', () => {
  const text = 'One two three. Four “five” six.\n“Seven eight” nine.';
  const paragraphs = readableParagraphs(text, asBody(text));
  const piece = record({ role: constantFrom<Role>('source', 'cue', 'content'), paragraph: nat(1), start: nat(4) });
  assert(
    property(array(piece, { maxLength: 8 }), (pieces) => {
      const fragments = pieces
        .map((one): Fragment => ({ ...one, end: one.start + 1, confidence: 1 }))
        .filter(
          (one, place, all) => all.findIndex((other) => other.paragraph === one.paragraph && other.start === one.start) === place,
        )
        .sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
      const contents = link(text, paragraphs, fragments, 'report').flatMap((one) => one.content);
      for (const { paragraph, start } of fragments.filter((one) => one.role === 'content')) {
        const holders = contents.filter((one) => one.paragraph === paragraph && one.start <= start && start < one.end);
        const isBeforeSpeaker = fragments.some(
          (one) => one.role === 'source' && one.paragraph === paragraph && one.start > start,
        );
        expect(holders.length).toBeLessThanOrEqual(1);
        if (!isBeforeSpeaker) expect(holders).toHaveLength(1);
      }
    }),
  );
});

test('a participle behind a preposition belongs to the subject to come, not to who speaks later', () => {
  expect(linked('After c[insisting] t[that a deal was near], Marl was stunned when s[Holt] c[threatened] t[a levy].')).toEqual([
    'Marl | insisting | that a deal was near',
    'Holt | threatened | a levy',
  ]);
});

test('a verb of saying between commas has its subject behind it', () => {
  expect(linked('s[Jon Reve], c[said] s[Ira Falk], t["wants the strait"].')).toEqual(['Ira Falk | said | "wants the strait"']);
  expect(linked('s[Jon Reve, the envoy,] c[said] t[Ira Falk, the minister, wants the strait].')).toEqual([
    'Jon Reve, the envoy, | said | Ira Falk, the minister, wants the strait',
  ]);
});

test('who ends a sentence says all that stands before', () => {
  expect(linked('But s[the Council] c[insisted] t[that he pay], Hanna Lode said.')).toEqual([
    'Hanna Lode | said | But the Council insisted that he pay',
  ]);
  expect(linked('s[Holt] c[said] t[it was late], but s[the Council] c[promised] t[more], he added.')).toEqual([
    'Holt | said | it was late',
    'he | added | the Council promised more',
  ]);
});

test('who ends a sentence in which nothing stands before says nothing', () => {
  expect(linked(', he added.')).toEqual([]);
});

test('nobody is cited where the words deny, suppose or leave open that anything was said', () => {
  for (const text of [
    's[No minister] c[has confirmed] t[the truce].',
    's[Neither side] c[confirmed] t[a date].',
    's[Falk] c[did not say] t[that she wants quotas].',
    's[Falk] c[has kept silent on] t[the quotas].',
    's[Falk] c[held her tongue about] t[the quotas].',
    's[Falk] c[remained tight-lipped about] t[the quotas].',
    's[Falk] c[did not repeat] t[her words about quotas].',
    's[Marl] c[is yet to assent to] t[any change].',
    'It remains unclear whether s[the ministers] c[will endorse] t[the plan].',
    'If s[Orrin] c[says] t[that the price is final], the millers strike.',
    's[Koppel] nodded when c[asked] t[if tolls would fall].',
  ])
    expect(linked(text, 'report', 'said')).toEqual([]);
});

test('the quotation before an aside is not of who is named in the aside', () => {
  expect(
    linked('t["We stay,"] s[the union] c[told] members. t["We will not vote" on Friday], as s[Corvane] c[insisted].'),
  ).toEqual(['the union | told | "We stay," + "We will not vote" on Friday']);
});

test('who is named in an aside between commas is not who speaks', () => {
  expect(linked('The mayor, amid calls by s[growers] to quit, c[made clear] t[she would stay].')).toEqual([
    'The mayor | made clear | she would stay',
  ]);
  expect(linked('Holt, under pressure from s[the millers], c[said] t[that the tolls would fall].')).toEqual([
    'Holt | said | that the tolls would fall',
  ]);
  expect(linked('The port, after a day of talks with s[dockers and their union], c[announced] t[a pause].')).toEqual([
    'The port | announced | a pause',
  ]);
});

test('who stands behind an aside, or speaks in it, speaks himself', () => {
  expect(linked('In Marle, after hours of talks, s[the millers] c[said] t[that they would wait].')).toEqual([
    'the millers | said | that they would wait',
  ]);
  expect(linked('s[The mayor], a friend of growers, c[said] t[she would stay].')).toEqual(['The mayor | said | she would stay']);
});

test('a subject before the speaker goes on behind him', () => {
  expect(linked('t[The price of the lock], s[two clerks] c[reckoned], would be about nine million crowns.')).toEqual([
    'two clerks | reckoned | The price of the lock + would be about nine million crowns',
  ]);
  expect(linked('t[The ferry], s[the owner] c[said], will sail in May.')).toEqual([
    'the owner | said | The ferry + will sail in May',
  ]);
  expect(linked('t[The ferry will sail], s[the owner] c[said], is what he hopes.')).toEqual([
    'the owner | said | The ferry will sail',
  ]);
});

test('"state" before a title is no verb', () => {
  expect(linked('t[“It will not stand,”] c[state] s[Senate President Mara Linn (R)] c[said].')).toEqual([
    'Senate President Mara Linn (R) | said | “It will not stand,”',
  ]);
});

test.each([
  ['the law', 's[Holt] c[is] t[whether to go to court].'],
  ['a name', 't[The measure] c[known as] s[the Reed Act].'],
  ['no details', 's[The mill] c[offered] t[no details].'],
  ['few details', 's[The governor] c[gave] t[few further details].'],
  ['a start', 's[Holt] c[backed off] t[as his town].'],
  ['a shadow', 's[The quarrel] c[cast] t[a shadow over the fair].'],
  ['a suit', 't[The suit] c[was brought] s[by the millers].'],
  ['a question', 's[Holt] kept silent when c[asked six times] t[whether it would hold].'],
  ['a question again', 'The mayor smiled when s[she] was c[asked repeatedly] t[if she would run].'],
  ['a vote to come', 's[Lawmakers] c[nearing a vote on] t[the levy] went home.'],
])('nobody is cited for %s', (_, marked) => {
  expect(linked(marked, 'report', 'said')).toEqual([]);
});

test('a participle behind "while" is of who the sentence is about, not of who is named nearest', () => {
  expect(
    linked('Mr. Brand drew anger from s[the growers] t[for selling], while c[openly saying] t[that he would do it again].'),
  ).toContain('Mr. Brand | openly saying | that he would do it again');
  expect(linked('Falk lost the trust of s[the pilots] after c[insisting] t[that fares must rise].')).toEqual([
    'Falk | insisting | that fares must rise',
  ]);
  expect(linked('Holt kept clear of s[Marsh] before c[announcing] t[that he would run].')).toEqual([
    'Holt | announcing | that he would run',
  ]);
  expect(linked('Brenn won over s[the mayor] without c[promising] t[that tugs would sail].')).toEqual([
    'Brenn | promising | that tugs would sail',
  ]);
  expect(linked('Ms. Dunn faced questions from s[the board] when c[claiming] t[that the log was lost].')).toEqual([
    'Ms. Dunn | claiming | that the log was lost',
  ]);
});

test('a participle behind "while" is of who is cited last, where somebody is', () => {
  expect(linked('Holt is in town. s[Marsh] c[said] t[he would stay], while c[adding] t[that he was ill].')).toEqual([
    'Marsh | said | he would stay',
    'Marsh | adding | that he was ill',
  ]);
});

test('a subject that a word sets off from its verb says what the verb tells', () => {
  expect(linked('t[Brand], though, c[told] the host of the show, Mila Roos, on Friday t[that he is staying].')).toEqual([
    'Brand | told | that he is staying',
  ]);
  expect(linked('t[Falk], meanwhile, c[told] a rally in the old port t[that she will sue].')).toEqual([
    'Falk | told | that she will sue',
  ]);
  expect(linked('t[The union], however, c[warned] members at its yearly meeting t[that fares would rise].')).toEqual([
    'The union | warned | that fares would rise',
  ]);
  expect(linked('t[Mr. Holt], for his part, c[said] t[that he would wait].')).toEqual(['Mr. Holt | said | that he would wait']);
});
