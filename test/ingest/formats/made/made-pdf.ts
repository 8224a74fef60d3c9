import { deflateSync } from 'node:zlib';

/** Words at a place of a page: points from the lower left corner. */
export interface Placed {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  /** Size of the letters; 10 where it is not told. */
  readonly size?: number;
  /** Degrees by which they are turned. */
  readonly turned?: number;
}

/** Bytes of a PDF with these pages of 600 by 800 points, set in Courier, in which each letter is 0.6 of the size wide. */
export function pdfWith(pages: readonly (readonly Placed[])[], { packed = false }: { readonly packed?: boolean } = {}): Buffer {
  const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>';
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ');
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`, font];
  for (const [at, page] of pages.entries()) {
    const content = Buffer.from(page.map(shown).join('\n'), 'latin1');
    const stream = packed ? deflateSync(content) : content;
    const filter = packed ? ' /Filter /FlateDecode' : '';
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + at * 2} 0 R >>`,
      `<< /Length ${stream.length}${filter} >>\nstream\n${stream.toString('latin1')}\nendstream`,
    );
  }
  return pdfOfObjects(objects);
}

/** Bytes of a PDF of these objects, the first of which is its catalogue. */
export function pdfOfObjects(objects: readonly string[], trailer = ''): Buffer {
  let text = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  text += places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

function shown({ words, x, y, size = 10, turned = 0 }: Placed): string {
  const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)];
  const escaped = Buffer.from(words, 'latin1')
    .toString('latin1')
    .replace(/[\\()]/g, '\\$&');
  return `BT /F1 ${size} Tf ${cos} ${sin} ${-sin} ${cos} ${x} ${y} Tm (${escaped}) Tj ET`;
}

/** Lines of a column, one below the other. */
export function column(lines: readonly string[], x: number, top: number, step = 12): Placed[] {
  return lines.map((words, at) => ({ words, x, y: top - at * step }));
}
