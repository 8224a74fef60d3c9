import { describe, expect, it } from 'vitest';
import { quotedOutlet } from '../../../src/link/origins/quoted-outlets.ts';
import { linkReports } from '../../../src/link/report-linking.ts';
import { reading } from '../../truth/made-readings.ts';

/** By which outlet the words of an official came, in a report that cites the Courier as well. */
function outletOf(citing: string): string | null {
  const text = `The Courier said the straits would open. The official ${citing} “they will open in June”.`;
  const made = reading({
    text,
    published: '2031-05-12',
    cited: [
      { by: { kind: 'outlet', name: 'Courier' }, words: 'the straits would open', cue: 'said' },
      {
        by: { kind: 'unnamed', words: 'The official', number: 1, closeness: null },
        words: '“they will open in June”',
        cue: citing,
      },
    ],
  });
  const span = (words: string): { start: number; end: number } => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });
  const attributions = made.attributions.map((one, at) => ({ ...one, cue: [span(at === 0 ? 'said' : citing)] }));
  const mentions = linkReports([{ ...made, attributions }]).merged.flatMap((one) => one.mentions);
  const official = mentions.find(({ voice }) => voice.speaker.kind === 'unnamed');
  return official ? quotedOutlet(official) : null;
}

describe('somebody who "was quoted as saying"', () => {
  it.each(['was quoted as saying', 'was cited as saying'])('told it to the outlet that the report cites: %s', (citing) =>
    expect(outletOf(citing)).toBe('Courier'),
  );

  it.each(['said', 'is known for saying', 'was quoted as saying by a clerk'])('but not who only %s', (citing) =>
    expect(outletOf(citing)).toBeNull(),
  );
});
