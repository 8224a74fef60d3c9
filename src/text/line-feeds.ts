/** A text with line feeds alone, as exchange formats want it, and where its places are then. */
export interface LineFedText {
  readonly text: string;
  /** The place in the text with line feeds of a place in the text as it was. */
  readonly at: (place: number) => number;
}

export function withLineFeeds(text: string): LineFedText {
  const dropped = [...text.matchAll(/\r\n/g)].map(({ index }) => index);
  return {
    text: text.replaceAll(/\r\n?/g, '\n'),
    at: (place) => place - dropped.filter((index) => index < place).length,
  };
}
