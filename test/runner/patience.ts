/**
 * How long a test, and each thing that it waits for, may take, in milliseconds. A test says what is true, not how quick the machine is: a slow or busy one
 * must not fail it, so that nothing here comes near to what they take. They stand in this place alone.
 */
export const TEST_PATIENCE_MS = 1_200_000;
export const WAITING_PATIENCE_MS = 300_000;
