import { expect, test } from 'vitest';
import { printable, printableLine } from '../../src/text/printable.ts';

test('codes that steer a terminal or turn letters round are taken out, words and signs of every script stay', () => {
  expect(printable('\u001b[31mred\u001b[0m \u009b2J \u202egnp\u202c \u2066x\u2069 a\u0000b')).toBe('[31mred[0m 2J gnp x ab');
  expect(printable('שלום · 协议 · 👩‍🔬 · café\tx\ny')).toBe('שלום · 协议 · 👩‍🔬 · café\tx\ny');
});

test('every line end becomes a line feed, and half a surrogate pair a replacement sign', () => {
  expect(printable('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd');
  expect(printable('x\ud83dy')).toBe('x\ufffdy');
});

test('on one line every run of white space is one blank', () => {
  expect(printableLine('  a\n\n b\t c ')).toBe('a b c');
});
