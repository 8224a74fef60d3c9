import { describe, expect, it } from 'vitest';
import { escapedJson } from '../../src/text/printable-json.ts';

describe('JSON on a terminal', () => {
  it('says the same with escapes for what would steer it', () => {
    const value = { words: 'a\u009b31m \u202egnol \u2028 end' };
    const json = escapedJson(JSON.stringify(value));
    expect(json).not.toMatch(/[\u0080-\u009f\u202e\u2028]/);
    expect(JSON.parse(json)).toEqual(value);
  });
});
