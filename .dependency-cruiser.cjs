/** The rooms of the design in their order, each rule with its reason. A room imports itself and those above it, never one below. */
const ROOMS = [
  'model',
  'text',
  'language',
  'ingest',
  'record',
  'read',
  'link',
  'derive',
  'network',
  'propose',
  'review',
  'brief',
  'render',
  'export',
  'app',
];
const WAYS_IN = ['cli', 'server', 'mcp', 'web'];

/** The stages of a reading, each with the stages whose findings it works on. */
const STAGES = { clean: [], attribute: [], dates: [], entities: [], speakers: ['entities'], meetings: ['dates'], coding: [] };

const any = (names) => `(${names.join('|')})`;

const order = (room, at) => ({
  name: `${room}-imports-only-rooms-above-it`,
  comment: 'Data flows one way: bytes, reading, what is the same, what follows, what is shown.',
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/${any(ROOMS.slice(0, at + 1))}/` },
});

const narrow = (room, allowed, comment) => ({
  name: `${room}-knows-little`,
  comment,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/${any([room, ...allowed])}/` },
});

const stage = ([name, earlier]) => ({
  name: `stage-${name}-stands-alone`,
  comment: 'Stages of a reading meet in the model; only stages.ts knows their order.',
  severity: 'error',
  from: { path: `^src/read/${name}/` },
  to: { path: '^src/read/', pathNot: [`^src/read/${any([name, 'neural', ...earlier])}/`, '^src/read/(stage|time-limit)\\.ts$'] },
});

module.exports = {
  forbidden: [
    ...ROOMS.map(order),
    narrow('record', ['model'], 'The record keeps data; it does not make it.'),
    narrow('network', [], 'A network is made of a table of statements, whoever coded them and wherever they are kept.'),
    narrow('review', ['model', 'text'], 'A decision is about words and about what the model holds, however it was made.'),
    narrow('brief', ['model', 'text', 'language', 'link', 'derive'], 'The brief is made from facts, not from the stages.'),
    narrow('render', ['model', 'text', 'brief'], 'A form shows what the brief holds and finds nothing out.'),
    narrow('export', ['model', 'text'], 'A format writes what it is given.'),
    ...Object.entries(STAGES).map(stage),
    {
      name: 'one-language-behind-one-wall',
      comment: 'Who would translate Readout opens language/ alone: everybody else imports language.ts, which names no language.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/language/' },
      to: { path: '^src/language/en/' },
    },
    {
      name: 'ways-in-go-through-the-app',
      comment: 'Every way in calls the use cases of app/, so that all do the same.',
      severity: 'error',
      from: { path: `^src/${any(WAYS_IN)}/` },
      to: { path: '^src/', pathNot: `^src/${any(['model', 'text', 'render', 'export', 'app', ...WAYS_IN])}/` },
    },
    {
      name: 'only-language-knows-a-stemmer',
      comment: 'Words that one room stems in another way than its neighbour never meet.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/language/' },
      to: { path: '^(stemmer|node_modules/stemmer)' },
    },
    {
      name: 'ways-in-know-nothing-of-each-other',
      comment: 'A server that calls the command line inherits its words and its exit codes.',
      severity: 'error',
      from: { path: `^src/${any(WAYS_IN)}/` },
      // The commands that open a room or a line for assistants start them, and know nothing of what is in them.
      to: { path: `^src/${any(WAYS_IN)}/`, pathNot: ['^src/$1/', '^src/server/start-room\\.ts$', '^src/mcp/start-mcp\\.ts$'] },
    },
    {
      name: 'web-imports-only-the-model',
      comment: 'A page talks HTTP; of the program it knows the types of what it is sent.',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^src/', pathNot: '^src/(web|model)/' },
    },
    {
      name: 'only-the-edges-do-io',
      comment:
        'A reading is a pure function of its report. The tagger and the coder load their models, the version hashes the files it depends on, and a project of DNA is a database.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: `^src/(${['ingest', 'record', 'export/dna', 'app', ...WAYS_IN, 'read/attribute/neural', 'read/coding/neural', 'read/neural'].join('|')})/|^src/read/versions/module-version\\.ts$`,
      },
      to: { path: '^(node:)?(fs|net|http|https|child_process|@photostructure/sqlite|kysely|postgres|mysql2)' },
    },
    {
      name: 'a-record-is-asked-not-its-database',
      comment:
        'What a record says does not hang on what keeps it: one file chooses the database, and nobody else knows which there are.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/record/(record-place\\.ts$|sqlite/|postgres/)' },
      to: { path: '^src/record/(sqlite|postgres)/' },
    },
    {
      name: 'databases-know-nothing-of-each-other',
      comment: 'What one has to borrow from another belongs above both.',
      severity: 'error',
      from: { path: '^src/record/(sqlite|postgres)/' },
      to: { path: '^src/record/(sqlite|postgres)/', pathNot: '^src/record/$1/' },
    },
    {
      name: 'only-the-record-asks-in-sql',
      comment: 'A question that is asked elsewhere would be asked of one database.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/record/' },
      to: { path: '^(kysely|node_modules/kysely)' },
    },
    {
      name: 'only-sqlite-is-opened-as-such',
      comment: 'Above it there are no words of SQLite. A project of DNA is a file of that kind.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(record/sqlite|ingest/dna|export/dna)/' },
      to: { path: '^(@photostructure/sqlite|node_modules/@photostructure/sqlite)' },
    },
    {
      name: 'only-postgres-is-connected-to-as-such',
      comment: 'Above it there are no words of PostgreSQL. A project of DNA may stand on such a server.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(record/postgres|ingest/dna)/' },
      to: { path: '^(postgres$|node_modules/postgres/)' },
    },
    {
      name: 'the-program-knows-no-test',
      comment: 'What is published must not need what is not.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|eval|bench)/' },
    },
    {
      name: 'measures-read-marks-from-truth',
      comment: 'There is one loader of marked negotiations, in test/truth/; a measure that reads other tests changes with them.',
      severity: 'error',
      from: { path: '^eval/' },
      to: { path: '^test/', pathNot: '^test/truth/' },
    },
    { name: 'no-cycles', comment: 'Data flows one way.', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
