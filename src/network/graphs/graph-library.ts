import louvainModule from 'graphology-communities-louvain';
import betweennessModule from 'graphology-metrics/centrality/betweenness.js';

/** The types of these modules say that what they give stands under `default`; loaded as modules of this kind, it is the module itself. */
export const louvain = louvainModule as unknown as typeof louvainModule.default;
export const betweenness = betweennessModule as unknown as typeof betweennessModule.default;
