import type {
  Unrecognized,
  UnrecognizedNumber,
} from "./runtime/unrecognized.js";

export type { Unrecognized, UnrecognizedNumber };

export interface Order {
  /** Where an order stands. */
  state: State;
  priority?: 1 | 2 | 3 | UnrecognizedNumber;
  mixed?: "on" | Unrecognized | 0 | UnrecognizedNumber | true | null;
  kind?: "order";
  /** Any string, by the description itself. */
  courier?: "bike" | "van" | (string & {});
  channel?: "web" | "shop" | Unrecognized | null;
}

export type Sort = "asc" | "desc";

/** Where an order stands. */
export type State = "open" | "paid" | "it's" | 'say "so"' | "" | Unrecognized;

export interface UnrecognizedModel {
  value?: string;
}
