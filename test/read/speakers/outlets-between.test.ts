import { describe, expect, it } from 'vitest';
import { readMarked } from '../resolved-text.ts';

/** By which outlets what the first is cited for came. */
async function relay(text: string): Promise<readonly string[] | undefined> {
  const { voices } = await readMarked(text);
  return voices[0]?.relay.map(({ name }) => name);
}

describe('an outlet between those who speak and the report', () => {
  it.each([
    'According to the Courier, {s1|a Tarsian aide} {c1|said} {t1|the straits would open}.',
    '{t1|The straits would open}, {s1|a Tarsian aide} {c1|said}, according to the Courier.',
    'The Courier, which {c1|quoted} {s1|a Tarsian aide}, had it first: {t1|the straits would open}.',
    'The Courier, which spoke to {s1|a Tarsian aide}, {c1|cited} him: {t1|the straits would open}.',
  ])('is known by the words that put it there: %s', async (text) => expect(await relay(text)).toEqual(['Strait Courier']));

  it.each(['station', 'broadcaster', 'newspaper'])('is the one named before where somebody told the %s', async (noun) => {
    expect(
      await relay(`The Courier had it first. {t1|“The straits would open,”} {s1|a Tarsian aide} {c1|told} the ${noun}.`),
    ).toEqual(['Strait Courier']);
  });

  it.each([
    'The Courier, which is sold in Tarsia, had gone. {s1|A Tarsian aide} {c1|said} {t1|the straits would open}.',
    '{s1|A Tarsian aide} with the Courier under his arm {c1|said} {t1|the straits would open}.',
  ])('is none where it only stands near: %s', async (text) => expect(await relay(text)).toEqual([]));
});
