/** An office by which somebody leads or speaks for a side, and is not only employed or known. */
export const SIDE_OFFICE =
  /\b(?:president|chair(?:man|woman|person)?|co-chair|secretary|spokes(?:man|woman|person)|(?:chief |lead )?negotiator|director|chief exec(?:utive)?|chief|boss|leader|head|treasurer|organi[sz]er|steward|convener|minister|premier|chancellor|governor|mayor|councillor|envoy|ambassador|adviser|advisor|aide|deputy|commander|commissioner|delegate|manager|officer|counsel|general|colonel|member)\b/i;

/** An office that was held, or that no side has to give. */
export const NO_SIDES_OFFICE =
  /\b(?:former|retired|ex-\p{L}+|judge|professor|economist|historian|analyst|expert|student|teacher|farmer|pensioner|widow|wife|mother|father|lecturer|pastor|veteran|mediator|arbitrator|conciliator|owner)\b/iu;

/** Who judges, studies or counts what others quarrel over; a minister of justice is none of them. */
export const OFFICE_APART =
  /\b(?:judge|(?:chief|associate|court) justice|professor|analyst|economist|historian|pollster|scientist|lecturer|political consultant)\b/i;

/** Offices of a town or a county, and what such a body is called by. */
export const LOCAL_OFFICE =
  /\b(?:mayor|councillors?|council (?:leader|chief|boss)|(?:city|town|county) (?:treasurer|manager|clerk))\b/i;
export const LOCAL_BODY = /\b(?:city|town|council|county|municipal(?:ity)?|borough|district|hall|village)\b/i;

/** Offices that unions have, and what unions are called by. */
export const UNION_OFFICE =
  /\b(?:general secretary|(?:shop|ward|floor) steward|(?:works |branch )?convener|branch (?:secretary|chair)|(?:union|strike|picket) (?:boss|chief|leader|president|secretary|official|organi[sz]er))\b/i;
export const UNION_BODY =
  /\b(?:unions?|federation|guild|brotherhood|association|league|workers|alliance|confederation|society|chamber)\b/i;

/** What stands by itself whatever place or people its name begins with: "Ambrian Chamber of Industry" is not Ambria. */
export const SEPARATE_BODY =
  /^(?:unions?|federation|guild|brotherhood|association|league|alliance|confederation|society|chamber|council|commission|committee|forum|network|institute|university|college|museum|hospital|court|tribunal|club|trust|agency|board)$/;

/** Offices that companies and their like have. */
export const COMPANY_OFFICE =
  /\b(?:chief exec(?:utive)?|managing director|personnel director|director of (?:personnel|workforce)|(?:plant|works|site) manager|(?:airline|rail|bank) (?:boss|chief))\b/i;

/** What a company is called by that has been named before. */
export const FIRM_NOUN =
  /\b(?:company|companies|firm|airline|carrier|operator|bank|employer|owner|manufacturer|lender|insurer|chain)s?$/i;

/** What makes a name that of a state: it has a government, "Drumland's foreign minister", "the Drumlander army". */
export const RULED_BEHIND =
  /^(?:['’]s?)? (?:\p{Ll}{1,20} ){0,2}(?:governments?|ministry|minister|premier|cabinet|parliament|president|army|navy|troops|forces|capital|delegation|ambassador|embassy|envoy|diplomats?|soldiers|constitution)\b/u;
export const RULER_BEFORE =
  /\b(?:government|president|minister|premier|republic|kingdom|king|queen|people|citizens|army|parliament|ambassador) of (?:the )?$/iu;
