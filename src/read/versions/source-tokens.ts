/** A piece of source text: a string literal, or what stands between two of them. Comments are left out. */
export interface SourceToken {
  readonly kind: 'code' | 'string';
  /** Of a string, what stands between its quotation marks. */
  readonly text: string;
}

const PIECE =
  /(?<blank>\s+|^#![^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)|(?<string>'(?:\\[\s\S]|[^'\\])*'|"(?:\\[\s\S]|[^"\\])*")|(?<word>[\w$#]+|[^\x00-\x7f]+)|(?<sign>[-(),.;:=<>?!&|+*%~^@[\]]+|[\s\S])/y;
const REGEX = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y;
const TEMPLATE_PART = /(?:\\[\s\S]|\$(?!\{)|[^`\\$])*(?:`|\$\{)/y;

const WORD_SIGN = /[\w$#]|[^\x00-\x7f]/;

/** Words after which a slash begins a regular expression, not a division. */
const BEFORE_OPERAND = new Set([
  'return',
  'typeof',
  'case',
  'in',
  'of',
  'void',
  'await',
  'yield',
  'do',
  'else',
  'delete',
  'throw',
]);

/**
 * The tokens of JavaScript or TypeScript as far as its meaning goes: without comments, and with no more blanks than keep two words
 * apart, so that source and what is built of it are told apart only by what they do. Where a statement ends without a semicolon at
 * a line end is not looked at.
 */
export function sourceTokens(source: string): SourceToken[] {
  const lexer = new Lexer(source);
  lexer.run();
  return lexer.tokens;
}

class Lexer {
  readonly tokens: SourceToken[] = [];
  readonly #source: string;
  #at = 0;
  #code: string[] = [];
  /** The last word or sign that is no blank. */
  #last = '';
  #blank = false;
  /** For each open template, how many braces are open within the expression that stands in it. */
  readonly #templates: number[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  run(): void {
    while (this.#at < this.#source.length) this.#step();
    this.#endCode();
  }

  #step(): void {
    PIECE.lastIndex = this.#at;
    const groups = PIECE.exec(this.#source)?.groups ?? {};
    const { blank, string, word, sign } = groups;
    if (blank !== undefined) {
      this.#at += blank.length;
      this.#blank = true;
    } else if (string !== undefined) {
      this.#endCode();
      this.tokens.push({ kind: 'string', text: string.slice(1, -1) });
      this.#at += string.length;
      this.#last = "'";
      this.#blank = false;
    } else if (word !== undefined) this.#take(word);
    else this.#sign(sign ?? '');
  }

  #sign(sign: string): void {
    if (sign === '`') return this.#template(sign);
    const depth = this.#templates.at(-1);
    if (depth !== undefined && sign === '{') this.#templates[this.#templates.length - 1] = depth + 1;
    if (depth !== undefined && sign === '}') {
      if (depth === 0) {
        this.#templates.pop();
        return this.#template(sign);
      }
      this.#templates[this.#templates.length - 1] = depth - 1;
    }
    this.#take(sign === '/' && this.#startsOperand() ? (this.#match(REGEX) ?? sign) : sign);
  }

  /** From a back quote, or the brace that ends an expression, to the next expression or to the end of the template. */
  #template(opening: string): void {
    TEMPLATE_PART.lastIndex = this.#at + 1;
    const part = TEMPLATE_PART.exec(this.#source)?.[0] ?? this.#source.slice(this.#at + 1);
    if (part.endsWith('${')) this.#templates.push(0);
    this.#take(opening + part);
    if (part.endsWith('${')) this.#last = '(';
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#source)?.[0] ?? null;
  }

  /** After a value a slash divides; after a sign or a word that wants one it begins a regular expression. */
  #startsOperand(): boolean {
    if (BEFORE_OPERAND.has(this.#last)) return true;
    return !/^(?:[\w$#)\]}'`]|[^\x00-\x7f])/.test(this.#last.slice(-1)) || this.#last === '';
  }

  #take(text: string): void {
    if (this.#blank && this.#code.length > 0 && growTogether(this.#last.charAt(this.#last.length - 1), text.charAt(0)))
      this.#code.push(' ');
    this.#code.push(text);
    this.#at += text.length;
    this.#last = text;
    this.#blank = false;
  }

  #endCode(): void {
    if (this.#code.length > 0) this.tokens.push({ kind: 'code', text: this.#code.join('') });
    this.#code = [];
  }
}

/** Whether two pieces would be read as one without a blank between them. */
function growTogether(before: string, after: string): boolean {
  return (
    (WORD_SIGN.test(before) && WORD_SIGN.test(after)) || (before === after && (after === '-' || after === '+' || after === '/'))
  );
}
