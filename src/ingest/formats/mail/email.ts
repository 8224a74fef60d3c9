import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { NotExtractable, type ExtractedReport, type Extraction, type InnerExtractor } from '../extracted.ts';

/** A body of fewer words than this beside a document that is attached only says that it is attached. */
const MIN_BODY_WORDS = 20;

/** The plain text of a mail is taken where it has at least this share of the words of its page. */
const MIN_PLAIN_SHARE = 0.5;

/** Headers of what is sent to many: who sends it publishes it. */
const LIST_HEADERS = new Set(['list-id', 'list-unsubscribe', 'list-post', 'feedback-id']);

/** A message as a report, and the documents that are attached to it as more of them. A page that a browser saved as one file is a message too. */
export async function extractEmail(bytes: Uint8Array, inner: InnerExtractor): Promise<Extraction> {
  const mail = await parsed(bytes);
  const saved = savedPage(mail);
  if (saved) return { reports: [saved], troubles: [] };
  const attached = await Promise.all(
    mail.attachments.filter(({ related }) => related !== true).map((one) => attachedIn(one, inner)),
  );
  const reports = attached.flatMap((one) => one.reports);
  const troubles = attached.flatMap((one) => one.troubles);
  const body = bodyOf(mail);
  const words = wordCount(body.text ?? withoutMarkup(body.html ?? ''));
  if (words === 0 && reports.length === 0 && troubles.length === 0)
    throw new NotExtractable('the message holds no text', 'If it is a picture, give the text that it shows.');
  const isCover = words < (reports.length > 0 ? MIN_BODY_WORDS : 1);
  return { reports: isCover ? reports : [{ ...headOf(mail), ...body }, ...reports], troubles };
}

async function parsed(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 50, maxRfc822NestingDepth: 0, forceRfc822Attachments: true });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new NotExtractable(`it is no message that can be read: ${why}`, 'Save it from the mail program again.');
  }
}

function header(mail: Email, key: string): string | undefined {
  return mail.headers.find((one) => one.key === key)?.value.trim();
}

function headOf(mail: Email): ExtractedReport {
  const sender = mail.from?.name?.trim() ?? '';
  const isForMany = mail.headers.some(({ key }) => LIST_HEADERS.has(key));
  const published = header(mail, 'date');
  return {
    ...(mail.subject?.trim() && { title: mail.subject.trim() }),
    ...(sender !== '' && (isForMany ? { outlet: sender } : { byline: sender })),
    // As it was written: the day on which it was sent where it was sent.
    ...(published && { published }),
  };
}

/** A page that a browser saved with its pictures in one file; the time is that of the saving. */
function savedPage(mail: Email): ExtractedReport | null {
  const url = header(mail, 'snapshot-content-location');
  const bySaving = url ?? (/^<saved by/i.test(header(mail, 'from') ?? '') ? header(mail, 'content-location') : undefined);
  if (bySaving === undefined || mail.html === undefined) return null;
  return { html: mail.html, ...(/^https?:/i.test(bySaving) && { url: bySaving }) };
}

function bodyOf({ text = '', html = '' }: Email): Pick<ExtractedReport, 'text' | 'html'> {
  if (html === '' || wordCount(text) >= wordCount(withoutMarkup(html)) * MIN_PLAIN_SHARE) return { text: text.trim() };
  return { html };
}

async function attachedIn(one: Attachment, inner: InnerExtractor): Promise<Extraction> {
  const bytes = typeof one.content === 'string' ? Buffer.from(one.content) : new Uint8Array(one.content);
  const name = one.filename ?? 'without a name';
  try {
    return (await inner(bytes)) ?? { reports: [], troubles: [] };
  } catch (error) {
    if (!(error instanceof NotExtractable)) throw error;
    return { reports: [], troubles: [{ why: `attachment ${name}: ${error.why}`, remedy: error.remedy }] };
  }
}

function withoutMarkup(html: string): string {
  return html.replace(/<style[^<>]*>[^<]*<\/style>/gi, ' ').replace(/<[^<>]*>/g, ' ');
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
