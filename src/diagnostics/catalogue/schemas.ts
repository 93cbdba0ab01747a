import { entry } from "../entry.js";

/** What `validate` says of schemas and of references among them. */
export const schemas = {
  GC_DYNAMIC_REF: entry({
    severity: "note",
    message: () => "what this refers to is taken without the overrides of here",
    cause:
      "It uses dynamic references ($dynamicRef), and these are followed through 32 schemas and 200,000 nodes. Here they lead to their own anchor.",
    fix: "Nest generic schemas less deeply, or write this one out.",
  }),
  GC_KEYWORD_UNTYPED: entry({
    severity: "note",
    message: ({ keyword, count }: { keyword: string; count: number }) =>
      `${keyword} does not shape the types: ${count} ${count === 1 ? "schema has" : "schemas have"} it`,
    cause:
      "TypeScript has no type for what this keyword says, so that the type allows more than the schema. The schema in connector.json is the whole one, but for contentSchema: there and for callers, such a text is a text, save the data of server-sent events.",
    fix: "Nothing has to change. What matters to callers may stand in the description too.",
  }),
  GC_REF_SIBLING: entry({
    severity: "note",
    message: ({ count }: { count: number }) =>
      `what stands beside a $ref is ignored, in ${count} ${count === 1 ? "place" : "places"}`,
    cause:
      "A reference is described by `summary` and `description` beside it, and by nothing else (OpenAPI §4.8.23). Before 3.1 that holds for schemas too, where all documentation and `nullable` are taken.",
    fix: "Write it at what is referred to. A schema can be put into an allOf with its siblings.",
  }),
  GC_MAPPING_UNRESOLVED: entry({
    severity: "warning",
    message: ({ value, target }: { value: string; target: string }) =>
      `the discriminator maps "${value}" to "${target}", which is no schema`,
    cause: "A mapping names a schema of the description. This one is left out.",
    fix: "Correct the name or the reference.",
  }),
};
