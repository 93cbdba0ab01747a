/** What became of one description, before its connector is type-checked. */
export type Generation =
  | {
      readonly kind: "generated";
      readonly operations: number;
      readonly models: number;
      readonly files: number;
      readonly bytes: number;
      readonly warnings: number;
      /** Its own tests, all of which passed; absent where they were not run. */
      readonly tests?: number;
    }
  | { readonly kind: "refused"; readonly faults: readonly Fault[] }
  | Failure;

/** One error that the compiler reported. */
export interface Fault {
  readonly code: string;
  readonly message: string;
}

/** What must not happen. */
export interface Failure {
  readonly kind: "failed";
  readonly how:
    "crash" | "time" | "memory" | "type error" | "directive" | "test";
  /** The first line says what; the rest is for whoever mends it. */
  readonly detail: string;
}

/** What became of one description. */
export interface Outcome {
  readonly file: string;
  readonly seconds: number;
  readonly result: Generation;
}
