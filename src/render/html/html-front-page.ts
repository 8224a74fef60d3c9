import type { Brief } from '../../model/brief.ts';
import { labelsOf } from '../page/citation-labels.ts';
import { commonYear, dayWords } from '../page/day-phrases.ts';
import type { Section } from '../page/page.ts';
import { pageOf } from '../page/page-sections.ts';
import { sectionOf } from './html-blocks.ts';
import { Citations } from './html-citations.ts';
import { citedWordsOf, type AddressInReport } from './html-reports.ts';
import { chartsOf } from './position-charts.ts';
import { html, type Markup } from './safe-markup.ts';

/** What a desk officer asks in the morning; the rest of the brief has places of its own in the reading room. */
export const FRONT_SECTIONS = ['decided', 'since', 'state', 'moves', 'red-lines', 'one-sided', 'disputed', 'rounds', 'gaps'];

export interface FrontPage {
  readonly title: string;
  readonly facts: readonly string[];
  readonly sections: Markup;
}

export interface FrontPageChoice {
  readonly sections: readonly string[];
  /** Most lines of a section; of more, the rest is told to be elsewhere. */
  readonly mostLines: number;
  readonly addressIn: AddressInReport;
  /** The section under which the course of every issue is drawn; null for none. */
  readonly drawings: string | null;
}

/** The first sections of a brief as part of a larger page, every line with its words beside it. */
export function frontPageOf(brief: Brief, { sections: wanted, mostLines, addressIn, drawings }: FrontPageChoice): FrontPage {
  const page = pageOf(brief);
  const days = dayWords(commonYear(brief.coverage.first, brief.coverage.last));
  const sections = wanted.flatMap((id) =>
    page.sections.filter((section) => section.id === id).map((one) => cutAfter(one, mostLines)),
  );
  const citations = new Citations(labelsOf({ ...page, sections }));
  const shown = sections.map((section) =>
    sectionOf(section, citations, section.id === drawings ? chartsOf(brief, citations, days) : null),
  );
  return { title: page.title, facts: page.facts, sections: html`${shown} ${citedWordsOf(brief, citations, days, addressIn)}` };
}

function cutAfter(section: Section, most: number): Section {
  const more = section.blocks.length - most;
  if (more <= 0) return section;
  return {
    ...section,
    intro: [section.intro, `The first ${most} of ${section.blocks.length}.`].filter(Boolean).join(' '),
    blocks: section.blocks.slice(0, most),
  };
}
