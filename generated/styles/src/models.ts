export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface Where {
  /** Items: at least 2. */
  colors: string[];
  range: { from: number; points: Point[] };
}
