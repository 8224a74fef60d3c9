/** What a person can ask of a network, in the words of the commands. Without imports, so that --help is quick. */
export const NETWORK_MODES = ['actors', 'concepts', 'two-mode'] as const;
export type NetworkMode = (typeof NETWORK_MODES)[number];

export const RELATIONS = ['congruence', 'conflict', 'subtract', 'ignore', 'combine'] as const;
export const NORMALISATIONS = ['no', 'average', 'jaccard', 'cosine', 'activity', 'prominence'] as const;
export const DUPLICATES = ['include', 'document', 'week', 'month', 'year', 'acrossrange'] as const;
export const KERNELS = ['uniform', 'triangular', 'epanechnikov', 'gaussian'] as const;

/** What can be shown of the statements that networks are made of, beside the network itself. */
export const NETWORK_TABLES = ['nodes', 'camps', 'backbone', 'counts', 'answers', 'statements'] as const;
export type NetworkTableName = (typeof NETWORK_TABLES)[number];
