import { SUBSCRIPTION_TERMS } from '../../../language/language.ts';
import { daysIn } from '../../../text/written-dates.ts';
import type { DomDocument, DomElement } from './dom.ts';
import { plainText } from './html-elements.ts';
import { labelOf } from './html-hints.ts';

/** Class names of what readers write beneath a report. */
const COMMENTS = /(?:^|[\s_-])(?:comments?|commentlist|disqus|discussion|respond|replies)(?:$|[\s_-])/i;

/** Class names of consent to cookies, and of offers of a subscription. */
const CONSENT = /(?:^|[\s_-])(?:cookies?|consent|cookieconsent|gdpr|cmp|onetrust|didomi)(?:$|[\s_-])/i;
const OFFER = /(?:^|[\s_-])(?:paywall|piano|subscription|subscribe|offer|plus|regwall)(?:$|[\s_-])/i;

/** An offer that holds so much of the words outweighs the report. */
const MIN_OFFER_SHARE = 0.3;

/** What is looked at of one element: more is a report. */
const MAX_ELEMENT_CHARS = 6_000;

/**
 * Takes away what lies over or beneath the report and may be longer than it: dialogs, consent to cookies, comments, offers. Whatever
 * holds the headline stays. Tells whether an offer stood in the way of the report.
 */
export function withoutFrame(document: DomDocument): { readonly offer: string | null } {
  let offer: string | null = null;
  for (const element of document.querySelectorAll('div, section, aside, details, dialog, form, ol, ul')) {
    const kind = frameOf(element);
    if (kind === null || element.querySelector('h1') !== null) continue;
    if (kind === 'offer') {
      const words = plainText(element);
      // A small one is furniture like other, and its words are shown.
      if (words.length < MIN_OFFER_SHARE * plainText(document.body).length) continue;
      offer ??= words.slice(0, 80);
    }
    element.remove();
  }
  return { offer };
}

function frameOf(element: DomElement): 'dialog' | 'comments' | 'consent' | 'offer' | null {
  if (/^(?:alert)?dialog$/.test(element.getAttribute('role') ?? '') || element.getAttribute('aria-modal') === 'true')
    return 'dialog';
  const label = labelOf(element);
  if (COMMENTS.test(label)) return 'comments';
  if (element.localName === 'details' && isPosted(element)) return 'comments';
  if (CONSENT.test(label)) return 'consent';
  return OFFER.test(label) && SUBSCRIPTION_TERMS.test(plainText(element).slice(0, MAX_ELEMENT_CHARS)) ? 'offer' : null;
}

/** A fold whose head tells when somebody posted it. */
function isPosted(element: DomElement): boolean {
  const head = plainText(element.querySelector('summary'));
  return head.length < 120 && daysIn(head).length > 0;
}
