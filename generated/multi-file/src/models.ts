export interface Leaf {
  /** @example "green" */
  color?: string;
  tree?: Tree;
}

/** References lead to and fro between the files, and in a circle. */
export interface Tree {
  leaves?: Leaf[];
  parent?: Tree;
}
