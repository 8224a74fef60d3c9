import { labelsOf } from '../page/citation-labels.ts';
import { commonYear, dayWords } from '../page/day-phrases.ts';
import type { FrontPage, FrontSection } from '../page/front-page.ts';
import type { Section } from '../page/page.ts';
import { sectionOf } from './html-blocks.ts';
import { Citations } from './html-citations.ts';
import { citedWordsOf, type AddressInReport } from './html-reports.ts';
import { chartsOf } from './position-charts.ts';
import { html, type Markup } from './safe-markup.ts';

export interface ShownSections {
  /** Ids of the sections, in the order in which they are shown. */
  readonly sections: readonly string[];
  /** Most lines of a section; of more, the rest is told to be elsewhere. */
  readonly mostLines: number;
  readonly addressIn: AddressInReport;
  /** The section under which the course of every issue is drawn; null for none. */
  readonly drawings: string | null;
}

/** Sections of a front page as part of a larger page, every line with its words beside it. */
export function frontSectionsOf(front: FrontPage, { sections: wanted, mostLines, addressIn, drawings }: ShownSections): Markup {
  const days = dayWords(commonYear(...front.covered));
  const sections = wanted.flatMap((id) =>
    front.sections.filter((section) => section.id === id).map((one) => cutAfter(one, mostLines)),
  );
  const byNumber = new Map(front.reports.map((report) => [report.number, report]));
  const citations = new Citations(labelsOf(sections), (evidence) => {
    const report = byNumber.get(evidence.report);
    return report ? addressIn(report, evidence) : '';
  });
  const shown = sections.map((section) =>
    sectionOf(section, citations, section.id === drawings ? chartsOf(front, citations, days) : null),
  );
  return html`${shown} ${citedWordsOf(front.reports, citations, days, addressIn)}`;
}

function cutAfter(section: FrontSection, most: number): Section {
  const { count, intro, blocks } = section;
  const told =
    count > Math.min(most, blocks.length)
      ? `The first ${Math.min(most, blocks.length)} of ${count.toLocaleString('en-GB')}.`
      : '';
  return { ...section, intro: [intro, told].filter(Boolean).join(' '), blocks: blocks.slice(0, most) };
}
