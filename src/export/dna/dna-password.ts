import { createHash, randomBytes } from 'node:crypto';

const SALT_BYTES = 16;
const ROUNDS = 100_000;

/** A password as DNA keeps it: salt and hash in base64. It guards the door of the program, not the contents of the file. */
export function dnaPassword(password: string, salt: Uint8Array = randomBytes(SALT_BYTES)): string {
  let digest = createHash('sha256').update(salt).update(password.normalize('NFC'), 'utf8').digest();
  for (let round = 1; round < ROUNDS; round += 1) digest = createHash('sha256').update(digest).digest();
  return Buffer.concat([salt, digest]).toString('base64');
}
