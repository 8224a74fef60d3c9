/** The import table of the design, each rule with its reason. */
const STAGES = ['ingest', 'clean', 'attribute', 'resolve', 'coding', 'compare', 'derive', 'brief', 'store'];

const mayImport = (folder, allowed, reason) => ({
  name: `${folder}-imports`,
  comment: reason,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: `^src/(${[folder, ...allowed].join('|')})/` },
});

module.exports = {
  forbidden: [
    mayImport('model', [], 'The model is what everything meets in; it knows nobody.'),
    mayImport('text', ['model'], 'Reading words needs only the model.'),
    ...STAGES.filter((stage) => stage !== 'brief' && stage !== 'store').map((stage) =>
      mayImport(stage, ['model', 'text'], 'Stages never import each other; they meet in the model.'),
    ),
    mayImport('brief', ['model', 'text'], 'The brief is made from the published data, not from the stages.'),
    mayImport('store', ['model'], 'The record keeps data; it does not make it.'),
    mayImport('pipeline', ['model', 'text', ...STAGES], 'Only the pipeline knows the order of the stages.'),
    {
      name: 'ways-in-never-import-a-stage',
      comment: 'The command line goes through the pipeline, so that every way in does the same.',
      severity: 'error',
      from: { path: '^src/(cli|api|web)/' },
      to: { path: '^src/(clean|attribute|resolve|coding|compare|derive)/' },
    },
    {
      name: 'only-the-edges-do-io',
      comment: 'A reading is a pure function: files, sockets and databases belong to ingest, store, cli and api. The tagger loads its model.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(ingest|store|cli|api|pipeline|attribute/model)' },
      to: { path: '^(node:)?(fs|net|http|https|child_process|@photostructure/sqlite|kysely)' },
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
