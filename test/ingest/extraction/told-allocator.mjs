// A process that tells what its allocator was told.
process.send(process.env.MALLOC_MMAP_THRESHOLD_, () => process.exit());
