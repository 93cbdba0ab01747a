export interface Order {
  /** Where an order stands. */
  state: State;
  priority?: 1 | 2 | 3 | (number & {});
  mixed?: "on" | (string & {}) | 0 | (number & {}) | true | null;
  kind?: "order";
  channel?: "web" | "shop" | (string & {}) | null;
}

export type Sort = "asc" | "desc";

/** Where an order stands. */
export type State = "open" | "paid" | "it's" | 'say "so"' | "" | (string & {});
