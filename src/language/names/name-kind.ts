/** What kind of thing two names are of: titles, particles and legal forms differ. */
export type NameKind = 'person' | 'organisation' | 'place';
