import { Parser } from 'htmlparser2';

/** A sign written as HTML writes it. */
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi;

/** Marks and apostrophes so written: no text has them by chance. */
const TELLTALE = /&(?:quot|apos|nbsp|amp|hellip|[mn]dash|[lr][sd]quo|#0?39|#34|#160|#8[12]\d\d|#x20[\da-f]{2});/i;

/** Bare text that was taken out of a page without putting its signs back: "&quot;We agree,&quot;". Any other text as it is. */
export function withEntitiesRead(text: string): string {
  if (!TELLTALE.test(text)) return text;
  const read = new Map<string, string>();
  return text.replace(ENTITY, (entity) => {
    const sign = read.get(entity) ?? signOf(entity);
    read.set(entity, sign);
    return sign;
  });
}

/** An entity that names no sign stays as it is. */
function signOf(entity: string): string {
  let sign = '';
  const parser = new Parser({ ontext: (letters) => (sign += letters) }, { decodeEntities: true });
  parser.end(entity);
  return sign === '' || sign === '\0' ? entity : sign;
}
