import { basename } from 'node:path';

/** Whether a place is an address, and no file. */
export function isAddress(place: string): boolean {
  return /^[a-z]+:\/\//i.test(place);
}

/** What a place is called in words: a file by its name alone; of an address a part would name nothing. */
export function shortName(place: string): string {
  return isAddress(place) ? place : basename(place);
}
