/** What a person can ask of a network, in the words of the commands. Without imports, so that --help is quick. */
export const NETWORK_MODES = ['actors', 'concepts', 'two-mode'] as const;
export type NetworkMode = (typeof NETWORK_MODES)[number];

export const RELATIONS = ['congruence', 'conflict', 'subtract', 'ignore', 'combine'] as const;
export const NORMALISATIONS = ['no', 'average', 'jaccard', 'cosine', 'activity', 'prominence'] as const;
