import { expect, it } from 'vitest';
import { HeldBytes } from '../../../../src/ingest/formats/parting/held-bytes.ts';

it('bytes are taken from the front as they came, and what was taken stays as it is', () => {
  const held = new HeldBytes();
  held.add(Buffer.from('the dock'));
  held.add(Buffer.from('ers left'));
  const taken = held.take(11);
  expect(held.bytes.toString()).toBe(' left');
  held.add(Buffer.from(' at noon, and the owners too'));
  expect(Buffer.from(taken).toString()).toBe('the dockers');
  expect(held.bytes.toString()).toBe(' left at noon, and the owners too');
});
