import { randomBytes, timingSafeEqual } from 'node:crypto';

/** Bytes of chance in a token. */
const TOKEN_BYTES = 24;

/**
 * Who may come in: whoever has the token of the start, in the address of the first visit or in the head of a script's request, and from
 * then on the browser that was given the cookie.
 */
export class RoomSession {
  readonly token = randomBytes(TOKEN_BYTES).toString('base64url');
  readonly #cookie = randomBytes(TOKEN_BYTES).toString('base64url');
  readonly #name: string;

  /** Cookies are shared by all ports of a machine: the name tells one room from another. */
  constructor(port: number) {
    this.#name = `readout-${port}`;
  }

  isToken(given: string): boolean {
    return isSame(given, this.token);
  }

  /** `cookies`: the head of a request as it is. */
  hasCookie(cookies: string): boolean {
    return cookies.split(';').some((one) => {
      const [name, value] = one.trim().split('=');
      return name === this.#name && isSame(value ?? '', this.#cookie);
    });
  }

  /** `authorization`: the head of a request as it is. */
  hasBearer(authorization: string): boolean {
    const [, token] = /^Bearer\s+(\S+)$/i.exec(authorization) ?? [];
    return token !== undefined && this.isToken(token);
  }

  get setCookie(): string {
    return `${this.#name}=${this.#cookie}; Path=/; HttpOnly; SameSite=Strict`;
  }
}

/** Takes as long for a wrong one as for the right one. */
function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
