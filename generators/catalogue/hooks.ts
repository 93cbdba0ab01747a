import type { Hook } from "../../src/ir/index.js";
import type { JsonSchema } from "../mocks/src/schema.js";
import type { SchemaWriter } from "./json-schema.js";

/** A request that the API sends, as data. `id` is what tells it apart in the connector. */
export function describeHook(
  hook: Hook,
  { write }: SchemaWriter,
): Record<string, unknown> {
  const { name, method, expression, summary, description, deprecated } = hook;
  const [content] = hook.body?.content ?? [];
  return {
    name,
    ...(summary !== undefined && { title: summary }),
    ...(description !== undefined &&
      description !== summary && { description }),
    ...(deprecated && { deprecated }),
    method,
    ...(expression !== undefined && { expression }),
    ...(hook.security.length > 0 && { auth: hook.security }),
    ...(hook.parameters.length > 0 && {
      parameters: hook.parameters.map(
        ({ name: wire, in: place, required, schema }) => ({
          name: wire,
          in: place,
          ...(required && { required }),
          schema: write(schema),
        }),
      ),
    }),
    ...(content && {
      contentType: content.mediaType,
      payload: content.schema ? write(content.schema) : ({} as JsonSchema),
    }),
    responses: hook.responses.flatMap(({ status, content: bodies }) =>
      bodies.length === 0
        ? [{ status }]
        : bodies.map(({ mediaType, schema }) => ({
            status,
            contentType: mediaType,
            ...(schema && { schema: write(schema) }),
          })),
    ),
  };
}
