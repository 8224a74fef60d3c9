import iconv from 'iconv-lite';

/** What a Windows set is called in mails and pages. */
const WINDOWS_LABEL = /^(?:windows-?|cp|x-cp)(125\d|874)$|^(?:iso-8859-1|latin1|us-ascii|ascii)$/i;

/**
 * Makes this process decode the Windows sets rightly: on Node 20 its own decoder turns their quotation marks into control characters,
 * and the library that reads mails uses that. Called in the process that extracts texts and nowhere else.
 */
export function mendDecoder(): void {
  const Platform = globalThis.TextDecoder;
  globalThis.TextDecoder = class extends Platform {
    readonly #set: string | null;

    constructor(label = 'utf-8', options?: ConstructorParameters<typeof TextDecoder>[1]) {
      super(label, options);
      const windows = WINDOWS_LABEL.exec(label.trim());
      this.#set = windows ? `windows-${windows[1] ?? '1252'}` : null;
    }

    override decode(input?: ArrayBuffer | NodeJS.ArrayBufferView | null, options?: { readonly stream?: boolean }): string {
      if (this.#set === null || input === undefined || input === null) return super.decode(input ?? undefined, options);
      const isView = ArrayBuffer.isView(input);
      const bytes = isView ? Buffer.from(input.buffer, input.byteOffset, input.byteLength) : Buffer.from(input);
      return iconv.decode(bytes, this.#set);
    }
  };
}
