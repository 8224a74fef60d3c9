import { NotExtractable, type Extraction, type InnerExtractor } from '../extracted.ts';
import { extractEmail } from './email.ts';

const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** A header, as the line below the one that parts two messages always is. */
const HEADER_LINE = /^[!-9;-~]{1,60}:/;

/** The messages of a mailbox, each as a report. One that cannot be read is named by its number, and the others go on. */
export async function extractMailbox(bytes: Uint8Array, inner: InnerExtractor): Promise<Extraction> {
  const found: Extraction[] = [];
  const messages = messagesIn(bytes);
  for (const [at, message] of messages.entries()) {
    try {
      found.push(await extractEmail(message, inner));
    } catch (error) {
      if (!(error instanceof NotExtractable)) throw error;
      found.push({ reports: [], troubles: [{ why: `message ${at + 1}: ${error.why}`, remedy: error.remedy }] });
    }
  }
  return {
    reports: found.flatMap((one) => one.reports),
    troubles: found.flatMap((one) => one.troubles),
    numbered: messages.length,
  };
}

/** The bytes of each message, without the line that parts it from the one before. */
function messagesIn(bytes: Uint8Array): readonly Uint8Array[] {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts: number[] = [];
  for (let at = 0; at >= 0;) {
    if (isParting(whole, at)) starts.push(at);
    const next = whole.indexOf('\nFrom ', at);
    at = next < 0 ? -1 : next + 1;
  }
  return starts.map((start, number) => {
    const message = whole.subarray(whole.indexOf(LINE_FEED, start) + 1, starts[number + 1] ?? whole.length);
    return message.includes('\n>From ') ? unquoted(message) : message;
  });
}

/** Whether a message begins here: "From " at the beginning or below an empty line, and a header in the next line. */
function isParting(whole: Buffer, at: number): boolean {
  if (whole.toString('latin1', at, at + 5) !== 'From ') return false;
  const before = whole[at - 2] === RETURN ? whole[at - 3] : whole[at - 2];
  if (at > 0 && before !== LINE_FEED) return false;
  const end = whole.indexOf(LINE_FEED, at);
  return end >= 0 && HEADER_LINE.test(whole.toString('latin1', end + 1, end + 80));
}

/** Mail programs put a ">" before a line of a message that begins as the parting one does. */
function unquoted(message: Buffer): Uint8Array {
  return Buffer.from(message.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1');
}
