import type { Span } from '../model/span.ts';
import type { Stage } from './stage.ts';
import { Bodies } from './entities/mentions/organisations.ts';
import { actorsOf, mentionsOf, namesIn } from './entities/mentions/actor-mentions.ts';
import { peopleOf } from './entities/mentions/people.ts';
import { addCodebookPerson } from './entities/mentions/person.ts';
import { officeMentions } from './entities/mentions/offices-held.ts';
import { outletsIn } from './entities/mentions/outlet-mentions.ts';
import { dateMentions } from './dates/date-mentions.ts';
import { knowledge } from './entities/known/known-names.ts';
import { meetingMentions } from './meetings/meeting-mentions.ts';
import { postsOfPage } from './clean/published/posts-of-page.ts';
import { documentIn, isInMinutes, layout, type ReportContext } from './speakers/report-context.ts';
import { voicesOf } from './speakers/speakers.ts';

const READ = new Set(['headline', 'dateline', 'body', 'caption', 'readers']);

type Needs = 'text' | 'passages' | 'title' | 'published' | 'outlet' | 'wires' | 'attributions' | 'meetingWords';
type Gives = 'dates' | 'actors' | 'mentions' | 'voices' | 'meetings';

/** From words to who and when: names to actors, sources to speakers, date expressions to days. */
export const resolve: Stage<Needs, Gives> = {
  name: 'resolve',
  needs: ['text', 'passages', 'title', 'published', 'outlet', 'wires', 'attributions', 'meetingWords'],
  gives: ['dates', 'actors', 'mentions', 'voices', 'meetings'],
  run: (have, { codebook, original }) => {
    const { text, passages, published, outlet, attributions } = have;
    const known = knowledge(codebook);
    const day = published.date?.slice(0, 10) ?? null;
    const read = passages.filter((passage) => READ.has(passage.kind));
    const within: readonly Span[] = read.map((passage) => passage.span);
    const people = peopleOf(
      text,
      within,
      attributions.flatMap((one) => one.source),
      known,
      day,
    );
    const bodies = new Bodies(original.id);
    const names = namesIn(text, within, known, people);
    const outlets = outletsIn(text, within, known, outlet);
    const posts = postsOfPage(text, passages, published);
    const dates = dateMentions(text, within, published, posts);
    const report: ReportContext = {
      text,
      known,
      people,
      bodies,
      names,
      outlets,
      ...layout(text, read),
      attributions,
      dates,
      published,
      posts,
      outlet,
      document: documentIn(text, read),
      isMinutes: isInMinutes(text, attributions),
    };
    const voices = voicesOf(report);
    const mentions = mentionsOf(people, names, bodies);
    const spoken = voices.flatMap((voice) => (voice.speaker.kind === 'actor' ? [voice.speaker.actor] : []));
    const parties = voices.flatMap((voice) => voice.party ?? []);
    const ids = [...mentions.map((mention) => mention.actor), ...spoken, ...parties];
    const offices = officeMentions(text, within, known, people, day);
    const met = { people: offices.map(({ actor }) => actor), mentions: [...mentions, ...offices] };
    for (const one of known.people) if (met.people.includes(one.id)) addCodebookPerson(one, day, known, people);
    const meetings = meetingMentions({
      text,
      sentences: layout(
        text,
        read.filter(({ kind }) => kind !== 'readers'),
      ).sentences,
      dates,
      mentions: met.mentions.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end),
      actors: actorsOf([...ids, ...met.people], people, bodies, known),
      parties: codebook.parties,
      published,
      words: have.meetingWords,
    });
    const actors = actorsOf([...ids, ...meetings.flatMap((meeting) => meeting.people)], people, bodies, known);
    return { dates, actors, mentions, voices, meetings, findings: [] };
  },
};
