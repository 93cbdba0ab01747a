import { entry } from "../entry.js";

export const build = {
  GC_TAG_PARENT: entry({
    severity: "warning",
    message: ({ name, parent }: { name: string; parent: string }) =>
      `the tag "${name}" cannot be below "${parent}"`,
    cause:
      "The parent of a tag is another tag of the description, and tags are not above themselves (OpenAPI 3.2, Tag Object). This parent is left out.",
    fix: "Declare the parent in `tags`, or correct its name.",
  }),
  GC_QUERY_IN_PATH: entry({
    severity: "note",
    message: ({ path, count }: { path: string; count: number }) =>
      `${count === 1 ? `${path} has` : `${path} and ${count - 1} more have`} parameters in the query of a path, which are query parameters`,
    cause:
      "A path has path parameters, and no query (OpenAPI 4.8); what is sent is the same.",
    fix: "Nothing has to change. Describe them as parameters that are `in: query`, and leave them out of the path.",
  }),
  GC_OAUTH_ENDPOINT: entry({
    severity: "warning",
    message: ({
      key,
      url,
      problem,
    }: {
      key: string;
      url: string;
      problem: string;
    }) => `${key} "${url}" is left out: ${problem}`,
    cause:
      "Tokens, codes and secrets travel to and from this address: it is an https URL (RFC 6749 §3.1, §3.2), or relative to the server.",
    fix: "Correct the URL, or set the right one under `auth` in connector.config.",
  }),
  GC_POLICY_HINT: entry({
    severity: "warning",
    message: (p: { from: string; where: string; problem: string }) =>
      `${p.from} of ${p.where} cannot be followed: ${p.problem}`,
    cause:
      "The extension speaks of how calls are repeated, limited or made safe to repeat, in a way that is not understood. Calls are made as usual there.",
    fix: "Correct it, or say what is meant under `policies` in connector.config.",
  }),
  GC_POLICY_DIFFERS: entry({
    severity: "note",
    message: (p: { from: string; where: string; difference: string }) =>
      `${p.from} of ${p.where} is not followed to the letter: ${p.difference}`,
    cause:
      "A connector repeats and limits calls by rules of its own, which the extension asks to change.",
    fix: "Nothing has to change. `policies` in connector.config says how many tries there are and how long a call may take.",
  }),
  GC_HEIRS_UNTOLD: entry({
    severity: "note",
    message: ({
      name,
      property,
      detail,
    }: {
      name: string;
      property: string;
      detail: string;
    }) =>
      `"${property}" does not tell all that extends "${name}" apart: ${detail}`,
    cause:
      "A discriminator is a required text of the base, and each value of it belongs to one schema: the one that the mapping says, or else the one of that name (OpenAPI §4.8.25). What is not told apart is taken for the base, or for the first of those with its value.",
    fix: "Name each value and its schema in the discriminator's mapping, or in Swagger 2.0 by x-ms-discriminator-value.",
  }),
};
