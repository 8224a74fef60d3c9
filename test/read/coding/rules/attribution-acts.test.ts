import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../../../src/model/reading/attribution.ts';
import type { Voice } from '../../../../src/model/reading/speaker.ts';
import { actsOf } from '../../../../src/read/coding/rules/acts/attribution-acts.ts';
import type { CodedParts } from '../../../../src/read/coding/targets/coding-targets.ts';

const PARTIES = { alder: /Alder/g, birch: /Birch/g };

interface Said {
  readonly cue: string;
  readonly content: string;
  readonly party?: string | null;
  readonly manner?: Attribution['manner'];
  /** Words of the content that are cited in their turn, by its cue and its content. */
  readonly inner?: readonly [cue: string, content: string];
  /** Of whose party the inner voice is, where it is another. */
  readonly innerParty?: string;
}

function parts({ cue, content, party = 'birch', manner = 'indirect', inner, innerParty }: Said): CodedParts {
  const text = `The chair ${cue} ${content}.`;
  const spans = (words: string) => [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }];
  const common = { source: [], manner, confidence: 1 } as const;
  const attributions: Attribution[] = [{ ...common, id: 0, cue: spans(cue), content: spans(content), within: null }];
  if (inner) attributions.push({ ...common, id: 1, cue: spans(inner[0]), content: spans(inner[1]), within: 0 });
  const voices = attributions.map(({ id }): Voice => ({
    attribution: id,
    speaker: { kind: 'actor', actor: 'chair' },
    party: id === 1 ? (innerParty ?? party) : party,
    sourcing: 'on the record',
    relay: [],
    said: null,
    confidence: 1,
    why: '',
  }));
  const mentions = Object.entries(PARTIES)
    .flatMap(([actor, pattern]) =>
      [...text.matchAll(pattern)].map(({ index, 0: name }) => ({ span: { start: index, end: index + name.length }, actor })),
    )
    .sort((a, b) => a.span.start - b.span.start);
  const actors = Object.keys(PARTIES).map((id) => ({
    id,
    kind: 'organisation' as const,
    name: id === 'birch' ? 'Birch Weavers' : id,
    names: [id],
    office: null,
    party: id,
    certain: true,
    why: '',
  }));
  const published = { date: null, precision: 'unknown' as const, evidence: [] };
  return { text, passages: [], actors, mentions, attributions, voices, dates: [], published };
}

/** What somebody of Birch does, unless said otherwise. */
function verbOf(said: Said, coded: readonly number[] = []): string | undefined {
  return actsOf(
    parts(said),
    coded.map((attribution) => ({ attribution })),
  )[0]?.verb;
}

describe('what is given up', () => {
  it('is conceded by who speaks of himself', () => {
    expect(verbOf({ cue: 'said', content: 'we would give up the quay' })).toBe('concede');
    expect(verbOf({ cue: 'said', content: 'that they give up the quay' })).toBe('concede');
  });

  it('is no concession of who tells it of another', () => {
    expect(verbOf({ cue: 'trusts', content: 'that Alder might in earnest give up the quay' })).toBe('comment');
    expect(verbOf({ cue: 'said', content: 'Alder wants a lease signed first and will then give up the quay' })).not.toBe(
      'concede',
    );
  });
});

describe('a vote of those who vote for a body', () => {
  it('is what the body did', () => {
    expect(verbOf({ cue: 'said', content: 'that 71% of those who cast ballots had turned down the offer' })).toBe('reject');
    expect(verbOf({ cue: 'announced', content: 'that its members had ratified the offer' })).toBe('accept');
    expect(verbOf({ cue: 'said', content: 'that the members of Alder had turned down the offer' })).toBe('comment');
  });

  it.each([
    ['members of Birch voted 40 to 12 on Sunday to turn down the lease', 'reject'],
    ['weavers at Alder have voted by 64% to 36% against taking the lease', 'reject'],
    ['delegates of the Birch voted narrowly to ratify the lease', 'accept'],
    ['we voted in favour of the lease', 'accept'],
  ])('is told by its count and its aim: %s: %s', (content, verb) => {
    expect(verbOf({ cue: 'said', content })).toBe(verb);
  });

  it.each([
    'members of Alder voted 40 to 12 to turn down the lease',
    'some members of Birch voted against the lease',
    'owners at Alder have voted against taking the lease',
    'Birch voted 40 to 12 to hold a march',
    'if members of Birch voted against the lease, the mill would close',
    'Birch had not voted against the lease',
  ])('is nothing that the body did: %s', (content) => {
    expect(verbOf({ cue: 'said', content })).toBe('comment');
  });
});

describe('what is only possible, or was said to be so', () => {
  it.each(['Birch would have accepted the lease', 'Birch might accept the lease', 'Birch could have taken on the lease'])(
    'is not done: %s',
    (content) => expect(verbOf({ cue: 'said', content })).toBe('comment'),
  );

  it('is not done by a verb of its own either, nor by what a report says that is denied', () => {
    expect(verbOf({ cue: 'would have accepted', content: 'the lease' })).toBe('comment');
    expect(verbOf({ cue: 'accepted', content: 'the lease' })).toBe('accept');
    const denied: Said = {
      cue: 'denied',
      content: 'a report that it had offered 20 crowns',
      inner: ['had offered', '20 crowns'],
    };
    expect(actsOf(parts(denied), []).map(({ verb }) => verb)).toEqual(['deny', 'comment']);
    const told: Said = { ...denied, cue: 'told of' };
    expect(actsOf(parts(told), [])[1]?.verb).toBe('offer');
  });
});

it('is what the board that met in May did, and not what the dissident members did', () => {
  expect(verbOf({ cue: 'who met in May rejected', content: 'the lease' })).toBe('reject');
  expect(verbOf({ cue: 'said', content: 'that the two dissident members rejected the lease' })).toBe('comment');
  expect(verbOf({ cue: 'said', content: 'that the members had rejected the lease' })).toBe('reject');
});

describe('who denies', () => {
  it.each(['Alder the lease', 'him a second term', 'Ada Holt any say in the mill', 'the town a quay'])(
    'somebody a thing denies no words: %s',
    (content) => expect(verbOf({ cue: 'sought to deny', content })).toBe('comment'),
  );

  it.each([
    'that it had signed',
    'the report a day later',
    'Alder’s account of the night',
    'the report',
    'the weavers’ claims',
    'Alder had a lease',
  ])('words denies them: %s', (content) => expect(verbOf({ cue: 'denied', content })).toBe('deny'));
});

describe('who is unhappy that another has agreed', () => {
  it('has not agreed', () =>
    expect(verbOf({ cue: 'grumble', content: 'that the mayor agreed to a longer lease' })).toBe('comment'));
});

describe('an act', () => {
  it.each([
    ['said', 'good progress had been made', 'report progress'],
    ['tempered', 'expectations for rapid progress', 'comment'],
    ['said', 'there had been little progress', 'comment'],
    ['doubted', 'that progress was near', 'comment'],
    ['welcomed', 'the offer of seats', 'comment'],
    ['accepted', 'the offer of seats', 'accept'],
    ['denied', 'that it had offered seats', 'deny'],
    ['did not reject', 'the offer of seats', 'comment'],
    ['called', 'the report false', 'deny'],
    ['insisted', 'that the crews had signed', 'comment'],
    ['insisted', 'that the crews have to sign', 'demand'],
    ['would not say', 'whether it offered the seats', 'comment'],
    ['insisted', 'his years on the ferries will play no part in the ruling', 'comment'],
    ['insisted', 'the pilots did not leave', 'comment'],
    ['insisted', 'that the locks be opened', 'demand'],
    ['insisted on', 'a second vote', 'demand'],
    ['warned', 'that the merger could empty the yards', 'comment'],
    ['warned', 'they would be without water', 'comment'],
    ['warned', 'that they would close the locks', 'threaten'],
    ['agreed to drop its demand', 'for a second crew', 'accept'],
    ['threatened to oppose', 'the merger', 'threaten'],
    ['promised to oppose', 'the merger', 'reject'],
    ['pushed back against', 'the fares', 'reject'],
    ['offered', 'a long explanation', 'comment'],
    ['offered', 'forty seats', 'offer'],
    ['was charged', 'with a false statement', 'comment'],
    ['supported', 'a review of progress in June', 'comment'],
  ])('is in the cue, or in what only the content can tell: %s “%s”: %s', (cue, content, verb) => {
    expect(verbOf({ cue, content })).toBe(verb);
  });

  it.each([
    ['it offered the seats', 'offer'],
    ['we rejected the seats', 'reject'],
    ['Birch had agreed to the seats', 'accept'],
    ['Birch would not accept the seats', 'reject'],
    ['the seats were rejected by Birch', 'reject'],
    ['the Birch board had ratified the offer of Alder, and it demanded more', 'accept'],
    ['members of the Birch have approved the seats', 'accept'],
    ['delegates of Birch have rejected the seats', 'reject'],
  ])('is a verb of the content whose subject is the speaker: said “%s”: %s', (content, verb) => {
    expect(verbOf({ cue: 'said', content })).toBe(verb);
  });

  it.each([
    'Alder offered the seats',
    'Alder had agreed to the seats',
    'the seats were rejected by Alder',
    'Birch had not demanded the seats',
    'Birch must accept the seats',
    'Birch’s offer of seats was there',
    'Birch could hardly accept the seats',
    'the Alder board has ratified the seats',
    'Birch explored the seats',
    'its riders urged the board to stay',
    'some members of the Birch have approved the seats',
    'experts of the Birch have approved the seats',
    'we know what Birch proposes',
    'it may require a larger quay',
    'Birch had no requirements but one',
    'All of us have met and agreed that this is right',
    'Birch intends to stay',
    'the fares are used for lines that they oppose',
  ])('is none that another does, or that is not done: said “%s”', (content) => {
    expect(verbOf({ cue: 'said', content })).toBe('comment');
  });

  it('is no deed of those whom a quotation calls “they”', () => {
    const said: Said = { cue: 'said', content: 'they refused the seats' };
    expect(verbOf(said)).toBe('reject');
    expect(verbOf({ ...said, manner: 'direct' })).toBe('comment');
    expect(verbOf({ ...said, content: 'we refused the seats', manner: 'direct' })).toBe('reject');
  });

  it('is nobody’s where the speaker is of no party', () => {
    expect(verbOf({ cue: 'said', content: 'it offered the seats', party: null })).toBe('comment');
  });

  it('is not what a citation inside the content tells, where that tells a position by itself', () => {
    const said: Said = { cue: 'said', content: 'that Birch would accept the seats', inner: ['would accept', 'the seats'] };
    expect(verbOf({ ...said, innerParty: 'alder' })).toBe('accept');
    expect(verbOf({ ...said, innerParty: 'alder' }, [1])).toBe('comment');
    expect(verbOf({ ...said, innerParty: 'alder' }, [0])).toBe('accept');
    // What his own side does he tells as its own.
    expect(verbOf(said, [1])).toBe('accept');
  });

  it('is told of every attribution that has a voice, in their order', () => {
    const both = parts({ cue: 'said', content: 'that Alder rejected the seats', inner: ['rejected', 'the seats'] });
    expect(actsOf(both, []).map(({ attribution, verb }) => [attribution, verb])).toEqual([
      [0, 'comment'],
      [1, 'reject'],
    ]);
    expect(actsOf({ ...both, voices: both.voices.slice(0, 1) }, [])).toHaveLength(1);
  });
});

describe('a vote of the party itself', () => {
  it.each([
    ['its members had thrown out the contract', 'reject'],
    ['its members had said no to the offer', 'reject'],
    ['three quarters of the ballots were against taking the offer', 'reject'],
    ['80 per cent of votes cast were for the offer', 'accept'],
    ['its members had signed off on the settlement', 'accept'],
    ['Birch has signed off on the settlement', 'accept'],
    ['they had thrown out the settlement', 'reject'],
  ])('%s: %s', (content, verb) => {
    expect(verbOf({ cue: 'said', content })).toBe(verb);
  });

  it('is no vote of another', () => {
    expect(verbOf({ cue: 'said', content: 'Alder had signed off on the settlement' })).toBe('comment');
    expect(verbOf({ cue: 'said', content: 'a court had thrown out the settlement' })).toBe('comment');
  });
});

describe('what most of a side’s own voters decided', () => {
  it.each([
    ['that four fifths of the Birch had said yes to the lease of Alder', 'accept'],
    ['that 71% of Birch rejected the lease', 'reject'],
    ['the lease of Alder was narrowly turned down by 52% of those who took part in a ballot of Birch', 'reject'],
    ['the lease was ratified by a large majority of its members', 'accept'],
  ])('is what the side did: said “%s”: %s', (content, verb) => {
    expect(verbOf({ cue: 'said', content })).toBe(verb);
  });

  it.each([
    'that only 31% of Birch had said yes to the lease',
    'that 71% of Alder rejected the lease',
    'the lease was rejected by 71% of those who took part in a ballot of Alder',
    'if 60% of Birch said no to the lease, the mill would close',
  ])('is nothing that it did where it was less than half, or others, or is not yet: said “%s”', (content) => {
    expect(verbOf({ cue: 'said', content })).toBe('comment');
  });
});

describe('a side that will not have something', () => {
  it.each(['would not accept', 'will never sign', 'wouldn’t settle for', 'brushed aside', 'waved away'])(
    'rejects it by its cue: “%s”',
    (cue) => {
      expect(verbOf({ cue, content: 'the lease of Alder' })).toBe('reject');
    },
  );

  it('rejects nothing where it only could not agree', () =>
    expect(verbOf({ cue: 'could not agree on', content: 'a date for the lease' })).not.toBe('reject'));

  it.each(['rubbished', 'debunked', 'scotched', 'quashed'])('denies what it has “%s”', (cue) => {
    expect(verbOf({ cue, content: 'that Birch had accepted the lease' })).toBe('deny');
  });

  it('accepts what it signs off on', () => expect(verbOf({ cue: 'signed off on', content: 'the lease' })).toBe('accept'));

  it('has not done what it makes light of', () => {
    const said = { cue: 'shrugged off', content: 'a report that Birch had accepted the lease' };
    const [outer, inner] = actsOf(parts({ ...said, inner: ['had accepted', 'the lease'] }), []);
    expect([outer?.verb, inner?.verb]).toEqual(['reject', 'comment']);
  });
});

describe('a side that says it will never sign', () => {
  it.each(['Birch will never sign a lease of ten years', 'that it would not put its name to the lease'])(
    'rejects it: “%s”',
    (content) => {
      expect(verbOf({ cue: 'said', content })).toBe('reject');
    },
  );

  it.each(['Alder will never sign the lease', 'Birch will sign the lease'])(
    'is no other side, and is not one that will: “%s”',
    (content) => {
      expect(verbOf({ cue: 'said', content })).not.toBe('reject');
    },
  );

  it('is not “they” of a quotation', () =>
    expect(verbOf({ cue: 'said', content: 'they will never sign the lease', manner: 'direct' })).toBe('comment'));
});

describe('what somebody asks of another, or turns down, in words of the press', () => {
  it.each([
    ['called Wednesday for', 'a ban on night flights', 'demand'],
    ['pleaded with', 'the council to open the gates', 'demand'],
    ['ordered', 'the release of the lists', 'demand'],
    ['voted against', 'the resolution', 'reject'],
    ['has since balked at', 'a proposal to build a hotel', 'reject'],
    ['vowed to block', 'the nominee', 'reject'],
    ['ruled against', 'the plan', 'reject'],
  ])('%s %s: %s', (cue, content, verb) => {
    expect(verbOf({ cue, content })).toBe(verb);
  });

  it.each([
    ['voted for', 'the resolution'],
    ['vowed to keep', 'the nominee'],
  ])('%s %s: neither', (cue, content) => {
    expect(['demand', 'reject']).not.toContain(verbOf({ cue, content }));
  });
});
