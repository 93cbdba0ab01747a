import transformSchemaObject, {
  type TransformContext,
} from "openapi-typescript/dist/transform/schema-object.mjs";
import type ts from "typescript";
import type { Node } from "./synthesise/node.js";

/** Calls openapi-typescript. Its own doc comments stay behind: they are never read from the nodes. */
export function translate(node: Node): ts.TypeNode {
  const ctx: TransformContext = {
    discriminators: { objects: {}, refsHandled: [] },
    injectFooter: [],
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    resolve: () => undefined,
  };
  return transformSchemaObject(node, { path: "", ctx });
}
