/** BCP 47 tag of the language, for data that come in several. */
export const LOCALE = 'en';
