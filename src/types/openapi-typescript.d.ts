/**
 * The one entry of openapi-typescript that is used: its package entry point also loads its own bundler and validator,
 * which cost more than all of the translation.
 */
declare module "openapi-typescript/dist/transform/schema-object.mjs" {
  import type ts from "typescript";
  import type { Node } from "./synthesise/node.js";

  export interface TransformContext {
    readonly discriminators: {
      readonly objects: object;
      readonly refsHandled: readonly string[];
    };
    readonly injectFooter: unknown[];
    readonly defaultNonNullable: boolean;
    readonly emptyObjectsUnknown: boolean;
    readonly resolve: (ref: string) => undefined;
  }

  export default function transformSchemaObject(
    schema: Node,
    options: { readonly path: string; readonly ctx: TransformContext },
  ): ts.TypeNode;
}
