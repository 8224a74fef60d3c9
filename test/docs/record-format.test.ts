import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recordFormat } from '../../docs/generate/record-format.ts';

describe('docs/record-format.md', () => {
  it('is what the schemas say (npm run docs makes it anew)', () => {
    expect(readFileSync('docs/record-format.md', 'utf8')).toBe(recordFormat());
  });

  it('leads from every type it names to its description', () => {
    const page = recordFormat();
    const headings = new Set([...page.matchAll(/^### (\w+)$/gm)].map(([, name]) => name?.toLowerCase()));
    const links = [...page.matchAll(/\]\(#(\w+)\)/g)].map(([, name]) => name);
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((name) => !headings.has(name))).toEqual([]);
  });
});
