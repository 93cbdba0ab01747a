/** A sample, told by its middle and how far its middle half reaches. */
export interface Spread {
  readonly median: number;
  /** The first quartile. */
  readonly low: number;
  /** The third quartile. */
  readonly high: number;
}

/**
 * The value below which the share `q` (0 to 1) of a sample lies; between two values, in proportion. `NaN` if the sample
 * is empty.
 */
export function quantile(sample: readonly number[], q: number): number {
  const sorted = sample.toSorted((a, b) => a - b);
  const position = (sorted.length - 1) * q;
  const below = sorted[Math.floor(position)] ?? NaN;
  const above = sorted[Math.ceil(position)] ?? NaN;
  return below + (above - below) * (position - Math.floor(position));
}

export function median(sample: readonly number[]): number {
  return quantile(sample, 0.5);
}

export function spreadOf(sample: readonly number[]): Spread {
  return {
    median: median(sample),
    low: quantile(sample, 0.25),
    high: quantile(sample, 0.75),
  };
}

/**
 * Pairs what was measured in the same round: whatever slowed the machine down slowed both. A round that lacks one of
 * the two says nothing.
 */
export function compareRounds(
  baseline: readonly (number | undefined)[],
  other: readonly (number | undefined)[],
  compare: (baseline: number, other: number) => number,
): number[] {
  return baseline.flatMap((first, round) => {
    const second = other[round];
    if (first === undefined || second === undefined) return [];
    return [compare(first, second)];
  });
}
