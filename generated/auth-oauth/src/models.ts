/** A place for fruit, called like a type of the runtime. */
export interface Store {
  name?: string;
}

export interface Tree {
  kind: string;
  /** Format: date. */
  planted?: string;
}
