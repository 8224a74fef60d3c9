/** Below the list of commands in --help. */
export const EXAMPLES = `
Examples:
  readout init talks                               write a codebook to start from, talks/codebook.yaml
  readout init talks --codebook talks/codebook.yaml
                                                   make the record once the codebook says what you follow
  cd talks
  readout add reports/ more/*.html                 read reports; the same report added twice is there once
  curl -s https://example.org/story | readout add -
  readout extract report.txt | jq .attributions    what is read in one report, without a record

A codebook that was changed, or a newer version of Readout, makes all readings anew the next time; reports and decisions stay.

Ends with 0: done. 1: done, but some inputs could not be read or a check failed. 2: wrong use. 3: a mistake of Readout.
`;
