import type { Document, OperationNode } from "../../src/normalise/document.js";
import { sourcesOf } from "../validate/sources.js";
import { normalised } from "./normalised.js";

/** What becomes of a description of Swagger 2.0 with these members. */
export function swagger(members: object): Document {
  const info = { title: "T", version: "1" };
  const sources = { swagger: "2.0", info, paths: {}, ...members };
  return normalised(sourcesOf({ "api.json": sources }));
}

/** What becomes of an operation. */
export function operation(
  given: object,
  members: object = {},
): OperationNode | undefined {
  return swagger({ paths: { "/x": { post: given } }, ...members }).paths["/x"]
    ?.post;
}
