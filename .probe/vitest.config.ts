export default { test: { include: ['.probe/*.test.ts'], root: '/work/main' } };
