import type { Document, PathItemNode } from "../../src/normalise/document.js";

/** A document of these paths; everything else is optional. */
export function makeDocument(
  paths: Readonly<Record<string, PathItemNode>>,
  rest: Partial<Document> = {},
): Document {
  return {
    openapi: "3.2.0",
    info: { title: "Test", version: "1.0.0" },
    components: { schemas: {}, securitySchemes: {} },
    ...rest,
    paths,
  };
}

/** A response whose JSON body is this component. */
export const returning = (schema: string) => ({
  responses: {
    "200": {
      content: {
        "application/json": {
          schema: { $ref: `#/components/schemas/${schema}` },
        },
      },
    },
  },
});
