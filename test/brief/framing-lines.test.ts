import { describe, expect, test } from 'vitest';
import { completeFacts } from '../../src/derive/derived-facts.ts';
import { buildBrief } from '../../src/brief/build-brief.ts';
import { renderHtml } from '../../src/render/html/html-brief.ts';
import { renderMarkdown } from '../../src/render/markdown/markdown-brief.ts';
import { renderTerminal } from '../../src/render/terminal/terminal-brief.ts';
import { tellingVerb } from '../../src/language/language.ts';
import type { Brief } from '../../src/model/brief.ts';
import type { Reading } from '../../src/model/reading/reading.ts';
import type { Statement } from '../../src/model/coverage/statement.ts';
import { marked } from '../truth/marked-text.ts';
import { riverTalks } from '../truth/marked-brief-input.ts';

const river = riverTalks();

/** A brief of reports that carry one statement, a sentence each, with its source, cue and content marked. */
function briefOf(sentences: readonly string[], confidence = 1): Brief {
  const { attributions: _, ...like } = river.readings[0]!;
  const readings = sentences.map((sentence, at): Reading => {
    const { text, attributions } = marked(sentence);
    const voices = attributions.map(({ id }) => ({ ...like.voices[0]!, attribution: id, confidence }));
    const outlet = { name: `Paper ${at + 1}`, family: `Paper ${at + 1}`, evidence: '', span: null };
    return { ...like, report: `${at}`, outlet, text, attributions, voices, passages: [], mentions: [], meetings: [] };
  });
  const renditions = readings.flatMap(({ report, attributions }) => attributions.map(({ id }) => ({ report, attribution: id })));
  const statement: Statement = { ...river.links.statements[0]!, id: 'one', renditions, codes: [] };
  const links = { ...river.links, statements: [statement], origins: [], shared: [] };
  const facts = { decisions: [], disputes: [], positions: [], moves: [], oneSided: [], rounds: [], gaps: [] };
  const derived = completeFacts(facts, links, readings, river.codebook);
  return buildBrief({ ...river, readings, links, derived });
}

const shown = (all: Brief['wordings'][number]['verbs'] | undefined): unknown =>
  all?.map(({ words, evidence }) => [words.join(' / '), ...evidence.map(({ report }) => report)]);
const verbsOf = (sentences: readonly string[]): unknown => shown(briefOf(sentences).wordings[0]?.verbs);
const namesOf = (sentences: readonly string[]): unknown => shown(briefOf(sentences).wordings[0]?.names);

describe('the verb that cites a statement', () => {
  test('is shown where one report tells more with it than another', () => {
    expect(verbsOf(['{s1|Holt} {c1|said} {t1|the port is shut}.', '{s1|Holt} {c1|claimed} {t1|the port is shut}.'])).toEqual([
      ['said', 1],
      ['claimed', 2],
    ]);
  });

  test('counts reprints with the same verb as one wording, that of most reports first', () => {
    const said = '{s1|Holt} {c1|said} {t1|the port is shut}.';
    const admitted = '{s1|Holt} {c1|admitted} {t1|the port is shut}.';
    expect(verbsOf([admitted, said, said, said])).toEqual([
      ['said', 2, 3, 4],
      ['admitted', 1],
    ]);
  });

  test('does not differ by house style, by form, or by words that tell nothing of it', () => {
    const cited = (verb: string): string => `{s1|Holt} {c1|${verb}} {t1|the port is shut}.`;
    expect(briefOf(['said', 'says', 'had told', 'wrote', 'according to', 'added'].map(cited)).wordings).toEqual([]);
    expect(briefOf(['insisted', 'insists', 'had insisted'].map(cited)).wordings).toEqual([]);
    expect(briefOf(['said', 'whistled'].map(cited)).wordings).toEqual([]);
  });

  test('is not what was not done', () => {
    expect(tellingVerb('would not confirm')).toBeNull();
    expect(tellingVerb('confirm', 'Holt declined to ')).toBeNull();
    expect(tellingVerb('confirmed', 'Not for the first time in the week Holt ')).toBe(tellingVerb('confirms'));
  });

  test('does not differ when one report alone has two', () => {
    expect(briefOf(['{s1|Holt} {c1|said} {t1|it is shut}. {s2|She} {c2|insisted} {t2|it is shut}.']).wordings).toEqual([]);
  });

  test('differs when a report puts above its text what no other one says', () => {
    const headline = '{s2|Holt} {c2|claims} {t2|port shut}\n\n';
    const said = '{s1|Holt} {c1|said} {t1|the port is shut}.';
    expect(verbsOf([headline + said, said])).toEqual([
      ['said', 1, 2],
      ['claims', 1],
    ]);
  });

  test('is left alone where the machine is not sure of it', () => {
    const sentences = ['{s1|Holt} {c1|said} {t1|it is shut}.', '{s1|Holt} {c1|claimed} {t1|it is shut}.'];
    expect(briefOf(sentences, 0.4).wordings).toEqual([]);
  });
});

describe('what a speaker is called', () => {
  const called = (name: string): string => `{s1|${name}} {c1|said} {t1|the port is shut}.`;

  test('is shown where one report has another word for who it is', () => {
    expect(namesOf([called('President Holt'), called('The strongman')])).toEqual([
      ['President Holt', 1],
      ['The strongman', 2],
    ]);
  });

  test('does not differ by the form of the name, by its place in the text, or by what one report leaves out', () => {
    const forms = ['President Mara Holt', 'Mara Holt, the president', 'Holt', 'She', 'The president, who led the talks'];
    expect(briefOf(forms.map(called)).wordings).toEqual([]);
    expect(briefOf(['A port official', 'An unnamed official'].map(called)).wordings).toEqual([]);
    expect(briefOf(['Two people familiar with the plan', 'Two sources'].map(called)).wordings).toEqual([]);
  });

  test('does not differ when a report changes between two names for variety', () => {
    const both = '{s1|President Holt} {c1|said} {t1|it is shut}. {s2|The leader} {c2|said} {t2|it stays shut}.';
    expect(briefOf([both, called('President Holt'), called('The leader')]).wordings).toEqual([]);
  });
});

describe('the section on wording', () => {
  const brief = buildBrief(river);

  test('tells of the example that one paper claims what four say', () => {
    const consent = brief.wordings.find(({ statement }) => statement.words.includes('agreed in principle'));
    expect(shown(consent?.verbs)).toEqual([
      ['said', 6, 7, 9, 10],
      ['claimed', 8],
    ]);
  });

  test('cites the words themselves: each span cuts a form that is shown', () => {
    const all = brief.wordings.flatMap(({ verbs, names }) => [...verbs, ...names]);
    expect(all.length).toBeGreaterThan(0);
    for (const { words, evidence } of all)
      for (const { report, spans, quote } of evidence) {
        const { id } = brief.reports.find(({ number }) => number === report)!;
        const { text } = river.readings.find((reading) => reading.report === id)!;
        expect(spans.map(({ start, end }) => text.slice(start, end)).join(' … ')).toBe(quote);
        expect(words.map((form) => form.toLowerCase())).toContain(quote.toLowerCase());
      }
  });

  test('is in every form of the brief, in the web page with a citation to open', () => {
    const terminal = renderTerminal(brief, { colour: false });
    expect(terminal).toMatch(/^ +· claimed — Karsk Herald \[8\]$/m);
    expect(renderMarkdown(brief)).toMatch(/^ {2}- \*claimed\* — Karsk Herald \\\[8[a-z]+\\\]$/m);
    const section = /<section id="wordings"[\s\S]*?<\/section>/.exec(renderHtml(brief))?.[0] ?? '';
    expect(section).toMatch(/<span class="verb">claimed<\/span>[\s\S]*?\[8[a-z]+\]/);
  });

  test('says so in plain words where no statement is worded differently', () => {
    const text = renderTerminal({ ...brief, wordings: [] }, { colour: false });
    expect(text).toMatch(/How outlets word it ─+\n\s+no statement is carried in different words/);
  });
});
