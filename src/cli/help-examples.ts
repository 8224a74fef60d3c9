/** Below the list of commands in --help. */
export const EXAMPLES = `
Examples:
  readout example                                  see what it does, on coverage made up for this
  readout brief reports/                           who says what in these reports, without a record or a codebook
  readout init talks                               write a codebook to start from, talks/codebook.yaml
  readout init talks --codebook talks/codebook.yaml
                                                   make the record once the codebook says what you follow
  cd talks
  readout add reports/ more/*.html                 read reports; the same report added twice is there once
  readout add talks.txt --published 2031-05-14 --outlet "Coast Wire"
  readout add --table reports.csv                  what the table lists, with what it tells: file, outlet, published, url
  readout add https://example.org/story            a page of the web, a PDF there, or what a feed names
  readout follow https://example.org/feed          take up a feed; readout add --feeds adds what is new in it
  readout import coded.dna                         take in what was coded in Discourse Network Analyzer
  readout import coded.qdpx                        or in MAXQDA, NVivo, ATLAS.ti, QualCoder, Taguette
  readout brief                                    the brief, on the terminal
  readout brief --since 2031-05-17 -o brief.html   what is new since that day, as a web page; .md and .json likewise
  readout list statements --party union --from 2031-05-01
  readout list positions -o positions.csv          each with the statements it rests on, whose ids readout review takes
  readout list rounds                              the meetings; decisions, moves, findings, reviews likewise
  readout list disputes --issue night-shifts --format json
  readout network --by actor --window 30d -o net.graphml
                                                   who agrees with whom, for Gephi, visone, R or Python
  readout network --show camps --window 1m         how far the parties are divided, and into which camps, month by month
  readout show 3fa91c                              a report or a statement, by the beginning of its id
  readout search night shifts --party union        statements and reports with these words
  readout codebook propose                         draft parties, issues and alternatives from the reports
  readout codebook try                             what each alternative catches, and what it misses
  readout codebook split night-shifts/fewer fewer-in-summer --title "fewer in summer" --words "summer nights"
                                                   two alternatives of one; also rename, merge, undo
  readout review 3fa91c accept --note "heard the recording"
  readout review 3fa91c correct --speaker maria-holt --stance opposes --note "misread"
  readout review 9c04e1 add --quote "we will not sign" --speaker maria-holt
  readout review 9c04e1 correct --published 2031-05-14 --outlet "Coast Wire"
  readout merge ada.readout                        take in what another coder has read and decided
  readout agreement --machine                      how far coders agree with each other and with the machine
  readout agreement --conflicts                    what they decided otherwise, who and when
  readout export coded.dna                         what persons have coded, for Discourse Network Analyzer
  readout export --tidy tables                     everything as CSV tables, for R and Python
  readout export reports.bib                       the reports for a bibliography; .ics: the rounds for a calendar
  readout open                                     the record in the browser: read, check and decide
  readout undo                                     take the last decision back
  readout check                                    is everything in the record as it claims to be?
  readout check --sizes                            how much room each part of it takes
  readout backup ~/talks-2031-05-20.readout        a copy, while others may be at work on the record
  readout init --record postgresql://ana@host/press --codebook codebook.yaml
                                                   a record on a PostgreSQL server: the same --record with every command
  readout extract report.txt | jq .attributions    what is read in one report, without a record

A codebook that was changed, or a newer version of Readout, makes all readings anew the next time; reports and decisions stay.

Ends with 0: done. 1: done, but some inputs could not be read or a check failed. 2: wrong use. 3: a mistake of Readout.
`;

/** The first example of a command; null for one that has none. */
export function exampleOf(command: string): string | null {
  const lines = EXAMPLES.split('\n').map((line) => line.trim());
  return lines.find((line) => line.startsWith(`readout ${command} `))?.split(/ {2,}/)[0] ?? null;
}
