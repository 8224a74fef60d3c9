import { describe, expect, it } from 'vitest';
import { conditionIn } from '../../../src/language/language.ts';

/** The condition of a sentence in its words. */
function condition(sentence: string): string | null {
  const found = conditionIn(sentence);
  return found && sentence.slice(found.start, found.end);
}

describe('the condition of a sentence', () => {
  it('goes from the word that opens it to the end of its clause', () => {
    expect(condition('If the mill agrees, Holt will sign.')).toBe('If the mill agrees');
    expect(condition('Holt will sign only if the mill pays.')).toBe('only if the mill pays');
    expect(condition('Guests may leave, but only by the north road.')).toBe('but only by the north road');
    expect(condition('Holt will sign.')).toBeNull();
    expect(condition('Fifty were asked, but only twelve voted.')).toBeNull();
  });

  it('goes on behind a name between commas whose bearer is its subject', () => {
    expect(condition('They will close it if his uncle, Jonas Reeve, did not sign the paper.')).toBe(
      'if his uncle, Jonas Reeve, did not sign the paper',
    );
    expect(condition('If his uncle agrees, Jonas Reeve, who owns the yard, will sell.')).toBe('If his uncle agrees');
  });
});
