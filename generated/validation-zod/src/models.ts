/** Properties: at least 2. */
export interface Bed {
  /** A tuple. */
  corner: [number, number, ...string[]];
  /** A map. */
  plants: Record<string, Plant>;
  note?: string;
  /** Without a type, it says something of objects alone. */
  soil?: {
    /** Value: at most 14. Greater than 0. */
    ph: number;
  };
}

/** Properties: at least 2. */
export interface BedInput {
  /** A tuple. */
  corner: [number, number, ...string[]];
  /** A map. */
  plants: Record<string, PlantInput>;
  note?: string;
  /** Without a type, it says something of objects alone. */
  soil?: {
    /** Value: at most 14. Greater than 0. */
    ph: number;
  };
}

export interface Caption {
  /** Length: at least 1. */
  text: string;
}

export interface Flower {
  readonly id: string;
  kind: "flower";
  /** Length: 1 to 20. */
  color: string | null;
  /** Format: date. */
  blooms?: string;
}

export interface FlowerInput {
  kind: "flower";
  /** Length: 1 to 20. */
  color: string | null;
  /** Format: date. */
  blooms?: string;
  /** Write-only. */
  secretName?: string;
}

/** A union that its `kind` tells apart. */
export type Plant = Tree | Flower;

/** A union that its `kind` tells apart. */
export type PlantInput = TreeInput | FlowerInput;

export interface Problem {
  message?: string;
}

export interface Tree {
  readonly id: string;
  kind: "tree";
  /** Value: at least 0. Multiple of 1. */
  rings?: number;
  /**
   * Recursion.
   *
   * Items: at most 3.
   */
  grafts?: Plant[];
}

export interface TreeInput {
  kind: "tree";
  /** Value: at least 0. Multiple of 1. */
  rings?: number;
  /**
   * Recursion.
   *
   * Items: at most 3.
   */
  grafts?: PlantInput[];
}
