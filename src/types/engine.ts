import transformSchemaObject, { type TransformContext } from "openapi-typescript/dist/transform/schema-object.mjs";
import type ts from "typescript";
import type { Node } from "./synthesise/node.js";

/** What the engine made of one schema, and from which node each of its properties came. */
export interface Translation {
  readonly type: ts.TypeNode;
  readonly origins: ReadonlyMap<ts.PropertySignature, Node>;
}

/** Calls openapi-typescript. Its own doc comments stay behind: they are never read from the nodes. */
export function translate(node: Node): Translation {
  const origins = new Map<ts.PropertySignature, Node>();
  const ctx: TransformContext = {
    discriminators: { objects: {}, refsHandled: [] },
    injectFooter: [],
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    transformProperty: (property, schema) => {
      origins.set(property, schema);
      return property;
    },
    resolve: () => undefined,
  };
  return { type: transformSchemaObject(node, { path: "", ctx }), origins };
}
