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
  GC_XML_SCALARS: entry({
    severity: "note",
    message: ({ what, detail }: { what: string; detail: string }) =>
      `${what} may be a text or something else, which the text of XML does not show; ${detail}`,
    cause:
      "XML has only texts: 12 can be a number and a string of two digits. What is read is written again as it was.",
    fix: "Give it one type, or list the texts that are no numbers as an `enum`.",
  }),
  GC_XML_ALTERNATIVES: entry({
    severity: "warning",
    message: ({ what, detail }: { what: string; detail: string }) =>
      `nothing in XML shows which of its objects ${what} is, though they differ in ${detail}: it is written as the first says, and read as what fits its text`,
    cause:
      "The members that objects share have other types or other nodes in each of them, and no object has a member of its own that it must have.",
    fix: "Give each object a `required` member that the others do not have, or one with a `const` of its own, or say `discriminator`.",
  }),
  GC_XML_ONE_OR_MANY: entry({
    severity: "warning",
    message: ({ what, detail }: { what: string; detail: string }) =>
      `${what} may be a list or something else, which XML does not always show; ${detail}`,
    cause:
      "The items of a list that has no element of its own stand where one value would stand: a list of one is the same as that one (OpenAPI 3.2 4.26).",
    fix: "Say `wrapped: true` in the `xml` of the list, give its items a `name` of their own, or describe it as a list only.",
  }),
  GC_XML_UNION_NAME: entry({
    severity: "warning",
    message: ({ what, detail }: { what: string; detail: string }) =>
      `${what} is not called ${detail} in XML, though an alternative says so: all of them have the same name`,
    cause:
      "The `xml` of an alternative is not that of the value, unless it is the only one beside `null` or all of them say the same: a member has the name of its property then, and an item that of its list.",
    fix: "Say the `name` beside `oneOf` or `anyOf`, where the `xml` of the value itself belongs.",
  }),
  GC_XML_ITEM: entry({
    severity: "warning",
    message: ({ nodeType, schema }: { nodeType: string; schema: string }) =>
      `an item of a list of ${schema} cannot be found again in XML as ${nodeType}; it is an element`,
    cause:
      "Texts that stand side by side are one text, an attribute stands once, and the members of an object that has no element end nowhere: in a list nobody could tell which item is which.",
    fix: "Use `nodeType: text` for `prefixItems` only, each between elements, in a list with `nodeType: element`; say `nodeType: element` for all other items.",
  }),
  GC_XML_SAME_NAME: entry({
    severity: "warning",
    message: (found: { name: string; members: string; schema: string }) =>
      `${found.members} of ${found.schema} are all ${found.name} in XML: in responses, nobody can tell them apart`,
    cause:
      "The items of a list that has no element of its own stand among the other members, texts of one element are one, and an attribute stands once.",
    fix: "Give them names of their own. For lists, say `wrapped: true` in the `xml` of the lists, or set `xml: { arrays: wrapped }` in connector.config if the server wraps them all.",
  }),
};
