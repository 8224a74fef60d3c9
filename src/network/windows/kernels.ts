import type { Conventions } from '../conventions.ts';

/** How much a statement counts by its distance from a moment. */
const KERNELS = ['uniform', 'triangular', 'epanechnikov', 'gaussian'] as const;
export type Kernel = (typeof KERNELS)[number];

const GAUSSIAN_PEAK = 1 / Math.sqrt(2 * Math.PI);

/** Weight at a distance in halves of the window; negative before the moment. Beyond one half only the Gaussian counts anything. */
export function kernelWeight(kernel: Kernel, distance: number, triangle: Conventions['triangle']): number {
  if (kernel === 'gaussian') return GAUSSIAN_PEAK * Math.exp(-(distance ** 2) / 2);
  if (Math.abs(distance) > 1) return 0;
  if (kernel === 'uniform') return 0.5;
  if (kernel === 'epanechnikov') return 0.75 * (1 - distance ** 2);
  return triangle === 'symmetric' ? 1 - Math.abs(distance) : Math.abs(1 - distance);
}
