import { describe, expect, it } from 'vitest';
import { clean } from '../../../../src/read/clean/clean-stage.ts';
import { codebookTemplate } from '../../../../src/ingest/codebook/codebook-template.ts';
import { isOriginal } from '../../../../src/ingest/sources/ingest.ts';
import { openReport } from '../../../../src/ingest/formats/open-report.ts';
import { parseCodebook } from '../../../../src/ingest/codebook/codebook-file.ts';

const codebook = parseCodebook(codebookTemplate(), 'the template');

const ABOVE = [
  'Dockers turn down night-shift money',
  'Dockers in Halden have turned down an offer of extra pay for night shifts, their union said on Friday after a ballot at all six terminals of the harbour.',
  'The operator said it would study the answer over the weekend and would speak on Monday, when the strike is to begin at six in the morning.',
];
const BELOW =
  'A ministry official said that mediators would call both sides on Monday, and that nobody wanted to see the ships turn round.';

/** The kind that a line gets between paragraphs of a report. */
async function kindOf(words: string): Promise<string> {
  const original = openReport(Buffer.from([...ABOVE, words, BELOW].join('\n')), 'text/plain', { path: 'any' });
  if (!isOriginal(original)) throw new Error(original.why);
  const { text, passages } = await clean.run({}, { original, codebook });
  const at = text.indexOf(`\n${words}\n`) + 1;
  return passages.find(({ span }) => span.start <= at && at < span.end)?.kind ?? 'none';
}

describe('furniture', () => {
  it.each([
    // error pages
    '404',
    '503 Service Unavailable',
    'Oops! That page can’t be found.',
    'Sorry, the page you requested does not exist.',
    'Page not found',
    'Please enable JavaScript to continue.',
    // links and buttons
    'Read more',
    'Read More: Five harbours to see before winter',
    'ALSO READ | Five harbours to see before winter',
    'Also Read: Five harbours to see before winter',
    'See also: Five harbours to see before winter',
    'RELATED: Five harbours to see before winter',
    'Read the full story here',
    'Continue reading below',
    'Click here to read the original article',
    'Watch: Cranes at night',
    'Listen to this article',
    'Listen to this article (4 min)',
    'View original article',
    'Back to top',
    'Share',
    'Share this article',
    'Share on Facebook',
    'Tweet',
    'Facebook Twitter WhatsApp Email',
    'Print | E-mail | Save',
    'Share:',
    'Follow us on Instagram',
    'Follow us on Google News',
    'Join our WhatsApp channel',
    'Subscribe now',
    'Subscribe to our newsletter for the best of the week',
    'Sign up here to get the news each morning.',
    'Already a subscriber? Log in',
    'Get the latest news delivered to your inbox',
    'Download our app',
    'Advertisement',
    'ADVERTISEMENT - SCROLL TO CONTINUE',
    'Story continues below advertisement',
    'Search',
    'Menu',
    'Skip to main content',
    'Loading...',
    'We use cookies to improve your experience.',
    'Accept all cookies',
    'Home / News / World',
    'Home > News > World',
    // lists of other stories
    'Most popular',
    'Most read',
    'Related articles',
    'Recommended Stories',
    'More from World',
    'You may also like',
    'Trending now',
    'Latest news',
    "Editor's picks",
    // what readers did
    '12 comments',
    '0 Comments',
    'No comments yet',
    'Leave a comment',
    '1,234 views',
    'Views: 1,234',
    '3 shares',
    // tags and topics
    'Tags: harbour, strike, Halden',
    'Topics: Labour · Ports',
    'Filed under: Ports',
    // clocks and lengths
    '5 hours ago',
    'Updated 2 days ago',
    '3 min read',
    'Reading time: 3 minutes',
    'Friday, 16 May 2031 12:17 GMT',
    'Last updated: May 16, 2031 10:01 AM IST',
    // legal
    '© 2031 Coast Papers. All rights reserved.',
    'Copyright 2031 Coast Papers',
    'All rights reserved',
    'Terms of use | Privacy policy',
    'This material may not be published, broadcast, rewritten or redistributed.',
    'The views expressed in this article are those of the author and do not necessarily reflect those of Coast Papers.',
    'Disclaimer: This story is auto-generated from a syndicated feed and has not been edited by our staff.',
    '(This story has not been edited by our staff and is published from a syndicated feed.)',
    'Coast Papers is not responsible for the content of external sites.',
    'This article was originally published on Coast Courier. Read the original article.',
    // signs
    '-',
    '***',
    '• • •',
    'CRTX20310516000045017169ID11',
  ])('is what says so itself: %s', async (words) => {
    expect(await kindOf(words)).toBe('furniture');
  });
});

describe('a line of the report', () => {
  it.each([
    'Read the letter again, Maria Holt said, and you will find no word about the cranes.',
    '"Sorry, we cannot work with that," Maria Holt said.',
    'Sorry was the word that the operator did not find in eleven pages.',
    'Search teams went through all six terminals before the ballot, the police said.',
    'Comments by the operator that the dockers were "spoilt" did not help, a mediator said.',
    'No comment, said the operator.',
    'The operator had no comment.',
    'Share prices of the operator fell by four per cent on Friday.',
    'More from both sides is needed, the ministry said.',
    'Follow us or stay at home, she told the crane drivers.',
    'Most read the offer as an insult.',
    'Three hours ago the operator said there would be no second letter.',
    'Two days ago the union had still spoken of progress.',
    'The operator accepts responsibility for the accident, its lawyer said.',
    'The company "takes full responsibility for the delay," the letter says.',
    'Both sides agreed on the terms and conditions of a truce, and on who would bear liability for the cranes.',
    'The strike may not be broadcast live, the court said.',
    'Police said 404 people took part.',
    '404 dockers voted for the offer, and 3,120 against it.',
    'On 16 May 2031 the two sides met for the first time.',
    'At 12:17 the door opened.',
    'Watch out for the lawyers, she said.',
    'Related talks on pensions go on in Lusk.',
    'Latest figures show 14 ships at anchor.',
    'Subscribe? No, said Holt, we will not subscribe to that.',
    'Loading stopped at noon on Friday.',
    'Listen: nobody signs at night.',
    'Home is where the crane is, says a sticker on the gate.',
    'About 2,300 people work in the harbour.',
    'Terms: four per cent, two years, no nights.',
    'Topics on the table on Monday include pay, nights and pensions.',
    'Views on the quay differ.',
    'The paper, which the Coast Courier has seen, is marked "confidential" on every page.',
    'Private talks went on at the hotel, according to two people who were there.',
    'Advertisement of the posts begins on Monday.',
    '“We use cookies to bribe nobody,” Holt joked.',
    'Photo of the signing: none will be taken, said the ministry.',
    'By Monday the cranes will stand still.',
    'By Friday night, Maria Holt and Jon Vark had met twice.',
    'From Halden to Lusk the gates are closed.',
    'With AP cranes down, the harbour lost a third of its trade.',
    'Reuters reported on Thursday that the two sides had met in secret.',
    'Sources close to AFP and Reuters said nothing.',
  ])('is no furniture because it begins like some: %s', async (words) => {
    expect(await kindOf(words)).toBe('body');
  });
});
