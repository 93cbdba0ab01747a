import { entry } from "../entry.js";

/** What XML cannot be, or nobody could read. */
export const xml = {
  GC_XML_NODE: entry({
    severity: "warning",
    message: ({ nodeType, schema }: { nodeType: string; schema: string }) =>
      `an object of ${schema} cannot be ${nodeType === "attribute" ? "an attribute" : nodeType} in XML; it is an element`,
    cause:
      "Attributes and texts have no members (OpenAPI 3.2 4.26): only what is no object can be one.",
    fix: "Put `attribute` or `nodeType` into the schemas of its members, or give it the type that travels.",
  }),
  GC_XML_LIST_IN_LIST: entry({
    severity: "warning",
    message: ({ schema }: { schema: string }) =>
      `a list in a list of ${schema} has no element of its own in XML, and so no end; it is given one`,
    cause:
      "The items of a list without an element stand where it would stand itself (OpenAPI 3.2 4.26): of several such lists, one behind the other, nobody can tell which item is whose.",
    fix: "Say `wrapped: true`, or in OpenAPI 3.2 `nodeType: element`, and a `name` in the `xml` of the inner list.",
  }),
  GC_XML_SAME_NAME: entry({
    severity: "warning",
    message: (found: { name: string; members: string; schema: string }) =>
      `${found.members} of ${found.schema} are all <${found.name}> in XML: in responses, nobody can tell them apart`,
    cause:
      "The items of a list that has no element of its own stand among the other members.",
    fix: "Say `wrapped: true` in the `xml` of the lists, or set `xml: { arrays: wrapped }` in connector.config if the server wraps them all.",
  }),
};
