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
    [
      'The charter issued after the meeting in Sund binds both mills to share the weir.',
      'The charter issued after the meeting in Sund | binds | both mills to share the weir',
    ],
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
    [
      'It fell to the mayor, in a wet coat, to break the news that the weir had burst.',
      'the mayor | break the news | that the weir had burst',
    ],
    [
      'Much hangs on Lena Quist, the mayor, who has vowed that the pier will stay.',
      'Lena Quist | has vowed | that the pier will stay',
    ],
    [
      'The key is with Lena Quist, who was heard telling a clerk that it was lost.',
      'Lena Quist | was heard telling | that it was lost',
    ],
    [
      'The boats never left the quay, by the account of Lena Quist.',
      'Lena Quist | by the account of | The boats never left the quay',
    ],
    [
      'The crews threw out the offer, 40 to 12, the mayor said at 9:15 on Monday night, as boats hooted in the dark.',
      'the mayor | said | The crews threw out the offer , 40 to 12',
    ],
    ['Two boats sank, Lena Quist said late on Monday.', 'Lena Quist | said | Two boats sank'],
    ['By the mayor’s account, the boats never left.', 'the mayor | account | the boats never left'],
    ['The boats, by Lena Quist’s reckoning, were never paid for.', 'Lena Quist | reckoning | The boats were never paid for'],
    ['To hear Lena Quist tell it, the boats never left.', 'Lena Quist | tell | the boats never left'],
    ['The boats never left, if the mayor is to be believed.', 'the mayor | is to be believed | The boats never left'],
    ['The pier, in Lena Quist’s phrase, “eats boys”.', 'Lena Quist | phrase | “ eats boys ”'],
    ['The pier is “a till with planks”, to quote Lena Quist.', 'Lena Quist | to quote | “ a till with planks ”'],
    ['Nine vats, so runs the report to the council, were empty.', 'the report | runs | Nine vats were empty'],
    ['The pier, sighed Lena Quist, “has no rail and no end”.', 'Lena Quist | sighed | The pier “ has no rail and no end ”'],
    [
      'The crews, the mayor snapped on Friday, “could not moor a duck”.',
      'the mayor | snapped | The crews “ could not moor a duck ”',
    ],
    [
      'It was dark to Lena Quist, the mayor, for whom the pier was “a till with planks”.',
      'Lena Quist | for whom | the pier was “ a till with planks ”',
    ],
    [
      'It rests with Lena Quist, in whose eyes the pier is only “a till”.',
      'Lena Quist | in whose eyes | the pier is only “ a till ”',
    ],
    ['The “parting gift”, as Lena Quist calls it, ran to nine pages.', 'Lena Quist | calls | “ parting gift ”'],
    ['Nine pages, dismissed by the crews as wallpaper, were left behind.', 'the crews | dismissed | Nine pages as wallpaper'],
    ['The offer, branded a trap by Lena Quist, lapsed on Sunday.', 'Lena Quist | branded | The offer a trap'],
    ['The crew had lifted two bells, the minutes record.', 'the minutes | record | The crew had lifted two bells'],
    ['The crew, the ship’s log reveals, had lifted two bells.', 'the ship ’ s log | reveals | The crew had lifted two bells'],
    [
      'The contract of sale, a copy of which was seen by this paper, hands the mill the weir.',
      'The contract of sale | hands | the mill the weir',
    ],
    [
      'Under the offer, which the Sund Herald laid bare on Sunday, a cook would earn more.',
      'the Sund Herald | laid bare | a cook would earn more',
    ],
    [
      'Under the plan, first reported by the Sund Herald, a cook would earn more.',
      'the Sund Herald | first reported by | a cook would earn more',
    ],
    ['Lena Quist’s promise of fresh bread reached the camp.', 'Lena Quist ’ s | promise of | fresh bread'],
    ['Lena Quist’s threat of a walkout was met with silence.', 'Lena Quist ’ s | threat of | a walkout'],
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

  it('of two nouns, where a semicolon stands between', () => {
    expect(told('Sund’s plea for two weeks failed; then came Lena Quist’s grudging thanks for a bed.')).toEqual([
      'Sund ’ s | plea for | two weeks',
      'Lena Quist ’ s | grudging thanks for | a bed',
    ]);
  });

  it('but not of an offer that no paper made known, nor of what a foreman notes', () => {
    expect(told('Under the deal, a cook would earn more.')).toEqual([]);
    expect(told('The divers, the foreman notes, were tired.')).toEqual([]);
  });

  it('but not of a day whose count it is, nor of a sentence that goes by nobody’s account', () => {
    expect(told('By Friday’s count, nine boats were out.')).toEqual([]);
    expect(told('The boats, in effect, were lost.')).toEqual([]);
  });

  it('but not of a story that only goes so, nor of whom a thing was made for', () => {
    expect(told('So goes the story of the crews, and nobody minds.')).toEqual([]);
    expect(told('Nine vats, so goes the saying, were empty.')).toEqual([]);
    expect(told('It was told to Lena Quist, for whom the crews had built “The Till”.')).toEqual([]);
    expect(told('The pier, sold to Lena Quist, “eats boys and boats”.')).toEqual([]);
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

describe('who makes a thing known says it, also beside a clause of somebody else', () => {
  const beside = (text: string): string[] => {
    const [words = []] = readableParagraphs(text, [{ kind: 'body', span: { start: 0, end: text.length } }]);
    return toldBeside(text, words, () => false).map(shown);
  };

  it.each([
    ['The hosts had barely sat down when Lena Quist let it be known that the cheque was void.', 'Lena Quist | let it be known'],
    ['Lena Quist let slip on Tuesday that the cheque was void.', 'Lena Quist | let slip'],
    ['The board served notice that the cheque was void.', 'The board | served notice'],
    ['Late on Friday word came from Lena Quist that the cheque was void.', 'Lena Quist | word came from'],
    ['It was Lena Quist who broke the news that the cheque was void.', 'Lena Quist | broke the news'],
    ['A card went to Lena Quist, who made no secret of it that the cheque was void.', 'Lena Quist | made no secret of it'],
  ])('%s', (text, wanted) => {
    expect(beside(text)).toEqual([`${wanted} | that the cheque was void`]);
  });

  it('but not who does not', () => {
    expect(beside('The board did not let slip that the cheque was void.')).toEqual([]);
    expect(beside('No clerk ever let slip that the cheque was void.')).toEqual([]);
  });
});
