/** Signs that JSON lets through as they are, but a terminal obeys or an eye is misled by. */
const STEERING = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** The same JSON with every sign that steers a terminal written as an escape. */
export function escapedJson(json: string): string {
  return json.replaceAll(STEERING, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A value as JSON for people: indented, and safe to print. */
export function jsonText(value: unknown): string {
  return `${escapedJson(JSON.stringify(value, null, 2))}\n`;
}
