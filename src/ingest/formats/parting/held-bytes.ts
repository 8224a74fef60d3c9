/** Bytes that come piece by piece and are taken from the front. Those that are given stay as they are; those that are looked at do not. */
export class HeldBytes {
  #room: Buffer = Buffer.alloc(0);
  #length = 0;

  /** What is held now: to be looked at until the next is added or taken. */
  get bytes(): Buffer {
    return this.#room.subarray(0, this.#length);
  }

  add(chunk: Uint8Array): void {
    const length = this.#length + chunk.length;
    if (length > this.#room.length) {
      const room = Buffer.allocUnsafeSlow(Math.max(length, 2 * this.#room.length));
      room.set(this.bytes);
      this.#room = room;
    }
    this.#room.set(chunk, this.#length);
    this.#length = length;
  }

  take(count: number): Uint8Array {
    const taken = Uint8Array.prototype.slice.call(this.#room, 0, count);
    this.#room.copyWithin(0, count, this.#length);
    this.#length -= count;
    return taken;
  }
}
