/** A straight line through points, and how sure it is. */
export interface Slope {
  /** By how much the line rises per unit of x. */
  readonly slope: number;
  /** Standard error of that; 0 for points on a line. */
  readonly error: number;
}

/** Least squares; points that are fewer than three have no slope. */
export function fitLine(points: readonly (readonly [number, number])[]): Slope {
  const count = points.length;
  if (count < 3) return { slope: 0, error: 0 };
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / count;
  const meanX = mean(points.map(([x]) => x));
  const meanY = mean(points.map(([, y]) => y));
  const spread = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  const slope =
    points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / spread;
  const residual = points.reduce(
    (sum, [x, y]) => sum + (y - meanY - slope * (x - meanX)) ** 2,
    0,
  );
  return { slope, error: Math.sqrt(residual / (count - 2) / spread) };
}
