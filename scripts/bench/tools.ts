import { join } from "node:path";
import { PEERS } from "./peers.ts";

/** A generator. */
export interface Tool {
  readonly name: string;
  readonly produces: string;
  /** The script and its arguments that generate from `spec` into the folder `out`. */
  readonly argv: (spec: string, out: string) => readonly string[];
  /** Keeps the output of the last run, and so has nothing to do. */
  readonly again?: boolean;
}

const peer = (path: string) => join(PEERS, "node_modules", path);

/** Where the copy of this project's compiler is that the bench measures. */
export const OURS = join(PEERS, "compiler");

const ours = join(OURS, "dist/cli.js");

export const TOOLS: readonly Tool[] = [
  {
    name: "ours",
    produces: "whole package: types, client, mocks, tests, docs",
    argv: (spec, out) => [ours, spec, "--out", out],
  },
  {
    name: "ours-again",
    produces: "the same, unchanged",
    argv: (spec, out) => [ours, spec, "--out", out],
    again: true,
  },
  {
    name: "hey-api",
    produces: "types, SDK, fetch client",
    argv: (spec, out) => [
      peer("@hey-api/openapi-ts/bin/run.js"),
      "-i",
      spec,
      "-o",
      out,
      "--silent",
      "-p",
      "@hey-api/typescript",
      "@hey-api/sdk",
      "@hey-api/client-fetch",
    ],
  },
  {
    name: "orval",
    produces: "types, fetch functions",
    argv: (spec, out) => [
      peer("orval/dist/bin/orval.mjs"),
      "--input",
      spec,
      "--output",
      join(out, "api.ts"),
      "--client",
      "fetch",
    ],
  },
  {
    name: "oazapfts",
    produces: "types, fetch functions",
    argv: (spec, out) => [
      peer("oazapfts/dist/cli.js"),
      spec,
      join(out, "api.ts"),
    ],
  },
  {
    name: "openapi-typescript",
    produces: "types",
    argv: (spec, out) => [
      peer("openapi-typescript/bin/cli.js"),
      spec,
      "-o",
      join(out, "api.ts"),
    ],
  },
];
