import { catalogue, type Code, type ParamsOf } from "./catalogue/index.js";
import type { Severity } from "./entry.js";
import { fitParams } from "./fitting.js";

/**
 * Where a diagnostic points. `node` is an object of a loaded document, or one derived from it (see provenance.ts);
 * its position in the user's file is looked up only when the diagnostic is printed.
 */
export interface NodeLocation {
  readonly node: object;
  /** A member of `node`; without it, the node itself. */
  readonly key?: string | number;
  /** Whether to point at the member's name, at its value (default), or at what stands between the value's quotes. */
  readonly part?: "name" | "value" | "text";
}

/** A place known by offset, as a parser reports it. */
export interface TextLocation {
  readonly uri: string;
  /** In UTF-16 code units from the start of the decoded text. */
  readonly offset: number;
  /** Where it ends, exclusive. */
  readonly end?: number;
  /** For a file that is not among the sources, because it could not be parsed or is no description. */
  readonly file?: { readonly label: string; readonly text: string };
}

export type Location = NodeLocation | TextLocation;

export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly cause: string;
  readonly fix: string;
  readonly at?: Location;
}

/** Collects everything wrong in one run; every stage reports here and goes on. */
export class Diagnostics {
  readonly #all: Diagnostic[] = [];
  readonly #strict: boolean;

  /** With `strict`, warnings are errors. */
  constructor(options: { readonly strict?: boolean } = {}) {
    this.#strict = options.strict ?? false;
  }

  report<C extends Code>(
    code: C,
    at: Location | undefined,
    params: ParamsOf<C>,
  ): void {
    const { severity, message, cause, fix } = catalogue[code];
    this.#all.push({
      code,
      severity: severity === "warning" && this.#strict ? "error" : severity,
      message: (message as (params: ParamsOf<C>) => string)(fitParams(params)),
      cause,
      fix,
      ...(at && { at }),
    });
  }

  get all(): readonly Diagnostic[] {
    return this.#all;
  }

  get failed(): boolean {
    return this.#all.some(({ severity }) => severity === "error");
  }
}
