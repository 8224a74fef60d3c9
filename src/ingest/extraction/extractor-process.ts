import { NotExtractable, type Extraction, type Trouble } from '../formats/extracted.ts';
import { mendDecoder } from '../formats/mail/sound-decoder.ts';
import { extract } from './extract.ts';

/** What the process answers: that it can begin, what was in a file, or why nothing could be read. */
export type Answer = { readonly ready: true } | { readonly extraction: Extraction } | { readonly trouble: Trouble };

mendDecoder();

// Ctrl-C reaches every process of a terminal; the one that began this one ends it.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit());

/** Entry of the process that extracts texts: bytes in, an answer out, one file after the other. */
process.on('message', (bytes: Uint8Array) => {
  void answerTo(bytes).then(tell);
});
tell({ ready: true });

function tell(answer: Answer): void {
  process.send?.(answer);
}

/** What a parser throws behind our back ends the file that it is at, not the process. */
let fail: (error: unknown) => void = () => undefined;
process.on('unhandledRejection', (error) => fail(error));
process.on('uncaughtException', (error) => fail(error));

async function answerTo(bytes: Uint8Array): Promise<Answer> {
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  try {
    return { extraction: await Promise.race([extract(bytes), failed]) };
  } catch (error) {
    if (error instanceof NotExtractable) return { trouble: { why: error.why, remedy: error.remedy } };
    const why = error instanceof Error ? error.message : String(error);
    return {
      trouble: { why: `it cannot be read: ${why}`, remedy: 'Save it again with the program that made it, or its text as .txt.' },
    };
  }
}
