import { describe, expect, it } from 'vitest';
import { readableParagraphs } from '../../../../src/read/attribute/paragraph-words.ts';
import { toldBeside } from '../../../../src/read/attribute/untagged/denied-beside.ts';
import { toldByForm, toldWithin, type Told } from '../../../../src/read/attribute/untagged/untagged-sentences.ts';

/** "source | cue | content" of what the forms of the sentences tell. */
function told(text: string, cited = ''): string[] {
  const [words = []] = readableParagraphs(text, [{ kind: 'body', span: { start: 0, end: text.length } }]);
  const isCited = (place: number): boolean => cited !== '' && text.indexOf(cited) === words[place]?.start;
  return toldByForm(text, words, isCited).map((one) => shown(one));
}

function shown({ source, cue, content }: Told): string {
  return [source, cue, content].map((words) => words.map((word) => word.text).join(' ')).join(' | ');
}

describe('a sentence in which nobody is tagged tells of words by its form', () => {
  it.each([
    ['The minutes show that the board doubted the price.', 'The minutes | show | that the board doubted the price'],
    ['The interim order obliges both mills to share the weir.', 'The interim order | obliges | both mills to share the weir'],
    [
      'The crews left after Ada Mills’s public thanks for the night shifts.',
      'Ada Mills ’ s | public thanks for | the night shifts',
    ],
    ['An offer that the mayor dismissed as crumbs has split the union.', 'the mayor | dismissed | An offer as crumbs'],
    ['The rise, which the board described as fair, comes in May.', 'the board | described | The rise as fair'],
    ['The charter, seen by this paper, gives the crews a vote.', 'The charter | gives | the crews a vote'],
    ['The lease bars the firm from blasting at night.', 'The lease | bars | the firm from blasting at night'],
    [
      'The plan, first disclosed by the Sund Herald, would end the strike.',
      'the Sund Herald | first disclosed by | The plan would end the strike',
    ],
    ['The sheds were allegedly emptied overnight.', ' | allegedly | The sheds were emptied overnight'],
    ['The harbour register records two landings in May.', 'The harbour register | records | two landings in May'],
    ['The inventory names nine sealed vats.', 'The inventory | names | nine sealed vats'],
    ['It is too little for Lena Quist, the mayor, who insists the town can pay.', 'Lena Quist | insists | the town can pay'],
    ['Ninety crews sent a petition to Lena Quist pleading for a longer season.', 'Ninety crews | pleading for | a longer season'],
    ['The patrol is widely viewed as a threat.', ' | is widely viewed as | The patrol a threat'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual([wanted]);
  });

  it('of two votes, when somebody votes for one thing and against another', () => {
    expect(told('Lena Quist voted for the duty in May and against the pause in June.')).toEqual([
      'Lena Quist | voted for | the duty in May',
      'Lena Quist | against | the pause in June',
    ]);
  });

  it('but not when somebody is cited in it', () => {
    expect(told('The lease bars the firm from blasting at night.', 'blasting')).toEqual([]);
  });

  it('but not when it speaks of a thing that is no document', () => {
    expect(told('The window gives a view of the harbour.')).toEqual([]);
    expect(told('The harbour shows little life in winter.')).toEqual([]);
    expect(told('The register recorded in May is void.')).toEqual([]);
    expect(told('The inventory names the mayor.')).toEqual([]);
  });

  it('nor of somebody who only is something, or of a letter that asks for nothing', () => {
    expect(told('It is too little for Lena Quist, the mayor, who says the word.')).toEqual([]);
    expect(told('Ninety crews sent a petition to Lena Quist on Friday.')).toEqual([]);
  });
});

describe('a noun of saying is its owner’s', () => {
  it.each([
    ['Osmar’s call for an inquiry was met with doubt.', 'call for | an inquiry'],
    ['Growers resented Osmar’s accusation that they had opened the gates.', 'accusation that | they had opened the gates'],
    ['Her public apology for the delays came late.', 'public apology for | the delays'],
    ['The tired millers’ objection to the sale was noted.', 'objection to | the sale'],
    ['The threat hung over Paul van der Meer’s refusal to sign the bid.', 'refusal to | sign the bid'],
  ])('%s', (text, wanted) => {
    expect(told(text).map((one) => one.split(' | ').slice(1).join(' | '))).toEqual([wanted]);
  });

  it('but not a day’s, a thing’s that follows no owner, or one of no saying', () => {
    expect(told('Friday’s call for calm went unheard.')).toEqual([]);
    expect(told('A call for calm went unheard.')).toEqual([]);
    expect(told('Osmar’s fleet for the north was sold.')).toEqual([]);
  });

  it('within what another is cited for, where the owner is named', () => {
    const within = (text: string): string[] => {
      const [words = []] = readableParagraphs(text, [{ kind: 'body', span: { start: 0, end: text.length } }]);
      return toldWithin(text, words).map(({ content }) => content.map((word) => word.text).join(' '));
    };
    expect(within('Osmar’s threat to walk away from the bid')).toEqual(['walk away from the bid']);
    expect(within('her threat to walk away from the bid')).toEqual([]);
  });
});

describe('what is denied behind a comma', () => {
  const beside = (text: string, cited = ''): string[] => {
    const [words = []] = readableParagraphs(text, [{ kind: 'body', span: { start: 0, end: text.length } }]);
    const at = text.indexOf(cited);
    const isCited = (place: number): boolean => cited !== '' && words[place]?.start === at;
    return toldBeside(text, words, isCited).map(shown);
  };

  it.each([
    [
      'The mill broke the lease, they said, a contention that the lawyer of Osmar disputed.',
      'the lawyer of Osmar | disputed | a contention',
    ],
    ['Crews were misled, he said, a claim flatly denied by the mill on Monday.', 'the mill | flatly denied by | a claim'],
    ['Crews were misled, he said, an accusation Osmar has rejected.', 'Osmar | has rejected | an accusation'],
  ])('is whose the words say: %s', (text, wanted) => {
    expect(beside(text)).toEqual([wanted]);
  });

  it('but not where the words are somebody’s already, or name nobody', () => {
    expect(beside('Crews were misled, he said, an accusation Osmar has rejected.', 'Osmar')).toEqual([]);
    expect(beside('Crews were misled, he said, an accusation many have rejected.')).toEqual([]);
    expect(beside('Crews were misled, a sad story Osmar has rejected.')).toEqual([]);
  });
});
