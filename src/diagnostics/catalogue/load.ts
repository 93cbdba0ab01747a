import { entry } from "../entry.js";

export const load = {
  GC_NOT_FOUND: entry({
    severity: "error",
    message: (p: { what: string }) => `${p.what} does not exist`,
    cause: "The description, or a document that it refers to, is missing.",
    fix: "Correct the path or URL, or add the missing document. A relative reference starts at the folder of the document that it stands in.",
  }),
  GC_UNREADABLE: entry({
    severity: "error",
    message: (p: { what: string; reason: string }) =>
      `${p.what} cannot be read: ${p.reason}`,
    cause: "The file exists, but the operating system refused to read it.",
    fix: "Check that it is a file and that you may read it.",
  }),
  GC_NETWORK: entry({
    severity: "error",
    message: (p: { url: string; reason: string }) =>
      `${p.url} cannot be reached: ${p.reason}`,
    cause: "The request failed before there was an answer.",
    fix: "Check the URL and your network, or download the document and give its path.",
  }),
  GC_HTTP_STATUS: entry({
    severity: "error",
    message: (p: { url: string; status: number }) =>
      `${p.url} answered with HTTP status ${p.status}`,
    cause: "Only 200 means that the body is the document.",
    fix: "Check the URL. If it needs credentials, download the document and give its path.",
  }),
  GC_REDIRECT: entry({
    severity: "error",
    message: (p: { url: string; reason: string }) =>
      `The redirect of ${p.url} is not followed: ${p.reason}`,
    cause:
      "Each redirect is checked like a reference, and none may lead from https to http.",
    fix: "Use the final URL of the document.",
  }),
  GC_SIZE_LIMIT: entry({
    severity: "error",
    message: (p: { what: string; limit: string }) =>
      `${p.what} is larger than ${p.limit}`,
    cause:
      "What is read for one description is bounded, so that it cannot exhaust this machine.",
    fix: "Split the document, or leave out examples that it carries.",
  }),
  GC_INVALID_UTF8: entry({
    severity: "error",
    message: (p: { found: string }) => `The text is not UTF-8: ${p.found}`,
    cause:
      "JSON and YAML documents are read as UTF-8; guessing another encoding would change names and texts silently.",
    fix: "Save the file as UTF-8.",
  }),
  GC_SYNTAX: entry({
    severity: "error",
    message: (p: { format: string; reason: string }) =>
      `Not valid ${p.format}: ${p.reason}`,
    cause: "The text cannot be parsed, so nothing behind this place is known.",
    fix: "Correct the syntax here; the mistake may be on the line before.",
  }),
  GC_DUPLICATE_KEY: entry({
    severity: "error",
    message: (p: { key: string }) =>
      `The key "${p.key}" is in this object already`,
    cause:
      "Parsers disagree on which of the two counts, so one part of the description would be lost.",
    fix: "Merge the two, or remove or rename one of them.",
  }),
  GC_YAML_MULTIDOC: entry({
    severity: "error",
    message: () => "A second YAML document starts here",
    cause: "A description is exactly one document; the others would be lost.",
    fix: "Put each document into a file of its own.",
  }),
  GC_YAML_TAG: entry({
    severity: "warning",
    message: (p: { tag: string }) => `The YAML tag ${p.tag} is ignored`,
    cause:
      "Descriptions use YAML's JSON-compatible core schema, in which this tag means nothing.",
    fix: "Remove the tag, or expand it with the tool that it belongs to before.",
  }),
  GC_ALIAS_CYCLE: entry({
    severity: "error",
    message: (p: { alias: string }) =>
      `The YAML alias *${p.alias} contains itself`,
    cause: "It stands for a value without end.",
    fix: "Use $ref for schemas that contain themselves.",
  }),
  GC_ALIAS_LIMIT: entry({
    severity: "error",
    message: (p: { limit: number }) =>
      `The YAML aliases up to here stand for more than ${p.limit} objects`,
    cause:
      "Aliases of aliases grow exponentially; a few lines could exhaust this machine.",
    fix: "Use $ref in place of aliases.",
  }),
  GC_DEPTH_LIMIT: entry({
    severity: "error",
    message: (p: { limit: number }) =>
      `Objects and arrays are nested more than ${p.limit} levels deep here`,
    cause:
      "No real description comes near this; types nested so deep could neither be read nor checked.",
    fix: "Move inner schemas to components/schemas and refer to them with $ref.",
  }),
  GC_MARKUP: entry({
    severity: "error",
    message: () => "This is a page of HTML or XML",
    cause:
      "A description is JSON or YAML; this may be the page that shows it, or one that asks to log in.",
    fix: "Give the path or URL of the description itself.",
  }),
  GC_REF_INVALID: entry({
    severity: "error",
    message: (p: { reference: string; reason: string }) =>
      `The reference ${p.reference} cannot be followed: ${p.reason}`,
    cause: "A $ref is a URI reference to a file, or to an http(s) URL.",
    fix: "Correct the reference.",
  }),
  GC_REF_OUTSIDE_ROOT: entry({
    severity: "error",
    message: (p: { reference: string; root: string }) =>
      `The reference ${p.reference} leads out of ${p.root}`,
    cause:
      "References stay inside the description's own folder or origin, so that a description from elsewhere cannot read your files or reach your network.",
    fix: "If you trust the description, allow the folder or origin with --allow-ref.",
  }),
  GC_REF_FORBIDDEN: entry({
    severity: "error",
    message: (p: { reference: string; reason: string }) =>
      `The reference ${p.reference} is not followed: ${p.reason}`,
    cause:
      "A description must not make this machine send requests that its author chose.",
    fix: "Download the document beside the description and refer to the copy, or, for a public address, allow its origin with --allow-ref.",
  }),
  GC_REF_LIMIT: entry({
    severity: "error",
    message: (p: { limit: number }) =>
      `The description refers to more than ${p.limit} documents`,
    cause:
      "What is read for one description is bounded, so that it cannot exhaust this machine.",
    fix: "Bundle the description into fewer files.",
  }),
  GC_REF_DEPTH: entry({
    severity: "error",
    message: (p: { limit: number }) =>
      `This is the end of a chain of more than ${p.limit} documents, each reached only through the one before`,
    cause:
      "Chains of references are bounded; a server could answer with one more document for ever.",
    fix: "Bundle the description into fewer files.",
  }),
};
