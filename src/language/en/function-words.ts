/** Words that hold sentences together and tell nothing of what is said. */
export const FUNCTION_WORDS = new Set(
  `a about above after again against all also am an and any are as at be because been before being below between both but by can
  could did do does doing down during each few for from further had has have having he her here hers herself him himself his how i
  if in into is it its itself just me more most my myself no nor not now of off on once only or other our ours ourselves out over
  own per s said same say says she should so some such than that the their theirs them themselves then there these they this those
  through to told too under until up upon very was we were what when where which while who whom whose why will with would you your
  yours yourself yet still even must may might shall since went come came get got let make made much many ever never nobody nothing
  none neither without cannot cant wont dont didnt isnt wasnt werent arent couldnt wouldnt`.split(/\s+/),
);

/** A word, a number or a per cent sign; initials with their stops. */
export const WORD = /(?:\p{L}\.){2,}|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|%/gu;
