import type { Fragment, Linked } from '../fragment.ts';
import type { Paragraph, Word } from '../paragraph-words.ts';
import { UNLIMITED, type TimeLimit } from '../../time-limit.ts';
import type { Pass, Tagger } from '../tagger.ts';
import { likelihood, signsOf } from './attribution-confidence.ts';
import { fragmentReader, type ParagraphScores } from './labels-to-fragments.ts';
import type { Pieces } from '../../neural/word-pieces.ts';
import { readily, type Reading } from './decoding-settings.ts';
import type { Session, WindowScores } from './onnx-session.ts';
import type { Settings } from './model-config.ts';
import { windowsOf, type Window } from './model-windows.ts';

/** A word of a paragraph, and what the layers of the network say of it. */
export interface ReadWord extends Word {
  readonly middle: Float32Array;
}

/** The trained tagger: a small encoder over word pieces, its label scores decoded along the chain of labels. */
export class ModelTagger implements Tagger {
  readonly name = 'model';
  readonly #session: Session;
  readonly #pieces: Pieces;
  readonly #settings: Settings;
  readonly #reading: Reading;
  /** The windows of the report that was read last, by what they ask. */
  #scored: ReadonlyMap<string, WindowScores> = new Map();
  readonly #fragmentsOf: Readonly<Record<Pass, ReturnType<typeof fragmentReader>>>;

  constructor(session: Session, pieces: Pieces, settings: Settings, reading: Reading) {
    this.#session = session;
    this.#pieces = pieces;
    this.#settings = settings;
    this.#reading = reading;
    this.#fragmentsOf = {
      report: fragmentReader(readily(settings, reading, 'report')),
      contents: fragmentReader(readily(settings, reading, 'contents')),
    };
  }

  /** Milliseconds spent inside the network so far, for the benchmark. */
  get milliseconds(): number {
    return this.#session.milliseconds;
  }

  cost({ text }: Word): number {
    return this.#pieces.of(text).length;
  }

  async tag(paragraphs: readonly Paragraph[], pass: Pass, limit: TimeLimit = UNLIMITED): Promise<Fragment[]> {
    const scores = await this.scores(paragraphs, pass, limit);
    return limit.run(() => scores.flatMap(this.#fragmentsOf[pass]));
  }

  confidence(linked: Linked, paragraphs: readonly Paragraph[]): number {
    return likelihood(signsOf(linked, paragraphs), this.#reading.weights);
  }

  /** What the network says of each paragraph, before anything is decided. */
  async scores(paragraphs: readonly Paragraph[], pass: Pass, limit: TimeLimit = UNLIMITED): Promise<ParagraphScores[]> {
    const width = this.#settings.labels.length;
    const found = paragraphs.map((words) => ({
      labels: new Float32Array(words.length * width),
      nested: new Float32Array(words.length),
    }));
    for await (const { cells, scores } of this.#read(paragraphs, pass)) {
      limit.check();
      const { labels, nested } = scores;
      for (const [place, { paragraph, word }] of cells.entries()) {
        found[paragraph]?.labels.set(labels.subarray(place * width, (place + 1) * width), word * width);
        found[paragraph]?.nested.set(nested.subarray(place, place + 1), word);
      }
    }
    return found;
  }

  /** The words of a report, each with what the layers of the network say of it. Right after `tag` of the same paragraphs nothing is asked again. */
  async words(paragraphs: readonly Paragraph[], limit: TimeLimit = UNLIMITED): Promise<ReadWord[]> {
    const found: ReadWord[] = [];
    for await (const { cells, scores } of this.#read(paragraphs, 'report')) {
      limit.check();
      const width = scores.middle.length / cells.length;
      for (const [place, cell] of cells.entries()) {
        const word = paragraphs[cell.paragraph]?.[cell.word];
        if (word) found.push({ ...word, middle: scores.middle.subarray(place * width, (place + 1) * width) });
      }
    }
    return found;
  }

  /** A text that repeats itself fills the same window again and again: that is scored once. What a report says is kept until the next one is read. */
  async *#read(paragraphs: readonly Paragraph[], pass: Pass): AsyncGenerator<Window & { readonly scores: WindowScores }> {
    const before = pass === 'report' ? this.#scored : new Map<string, WindowScores>();
    const scored = new Map<string, WindowScores>();
    if (pass === 'report') this.#scored = scored;
    for (const window of windowsOf(paragraphs, pass, this.#pieces, this.#settings)) {
      const asked = [...window.ids, ...window.features, ...window.heads].join(' ');
      const scores = scored.get(asked) ?? before.get(asked) ?? (await this.#session.score(window, this.#settings.labels.length));
      scored.set(asked, scores);
      yield { ...window, scores };
    }
  }
}
