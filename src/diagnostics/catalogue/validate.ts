import { entry } from "../entry.js";
import { schemas } from "./schemas.js";

export interface TypeParams extends Record<string, string> {
  readonly member: string;
  readonly expected: string;
  readonly found: string;
}

const wrongType = ({ member, expected, found }: TypeParams) =>
  `${member} must be ${expected}, not ${found === "null" ? "null" : `a value of type ${found}`}`;

export const validate = {
  GC_NOT_A_DESCRIPTION: entry({
    severity: "error",
    message: ({ label }: { label: string }) =>
      `${label} is not an OpenAPI description`,
    cause:
      "A description is an object with a member `openapi` (3.x) or `swagger` (2.0) that states its version.",
    fix: "Give the file that has this member; other files are reached from it by references.",
  }),
  GC_UNSUPPORTED_VERSION: entry({
    severity: "error",
    message: ({ key, version }: { key: string; version: string }) =>
      `${key} "${version}" is not supported`,
    cause: "Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 are understood.",
    fix: "Convert the description to one of these versions, or correct the number.",
  }),
  GC_TYPE_MISMATCH: entry({
    severity: "error",
    message: wrongType,
    cause:
      "The specification gives this member another JSON type, and what was meant cannot be told.",
    fix: "Write a value of the right type, or leave the member out.",
  }),
  GC_TYPE_REPAIRED: entry({
    severity: "warning",
    message: ({ taken, ...params }: TypeParams & { taken: string }) =>
      `${wrongType(params)}; it is ${taken}`,
    cause: "The specification gives this member another JSON type.",
    fix: "Write a value of the right type; in YAML, quote text that looks like a number.",
  }),
  GC_MISSING_MEMBER: entry({
    severity: "error",
    message: ({ member, kind }: { member: string; kind: string }) =>
      `this ${kind} has no ${member}`,
    cause: "Without it, the object has no meaning.",
    fix: "Add the member.",
  }),
  GC_INFO_ASSUMED: entry({
    severity: "warning",
    message: ({ member, kind }: { member: string; kind: string }) =>
      `this ${kind} has no ${member}`,
    cause:
      "The specification requires it. The title is taken to be `API` and the version `0.0.0` where they are missing.",
    fix: "Add the member.",
  }),
  GC_INVALID_METHOD: entry({
    severity: "error",
    message: ({ method }: { method: string }) =>
      `"${method}" cannot be an additional method`,
    cause:
      "A method is a token (RFC 9110 §5.6.2), and what has a member of its own in a path item stands there.",
    fix: "Correct the name, or move the operation to the member of its method.",
  }),
  GC_INVALID_VALUE: entry({
    severity: "error",
    message: ({
      member,
      value,
      allowed,
    }: {
      member: string;
      value: string;
      allowed: string;
    }) => `${member} must be one of ${allowed}, not "${value}"`,
    cause: "The specification enumerates the values of this member.",
    fix: "Use one of the values that the version of the description has.",
  }),
  GC_REF_UNRESOLVED: entry({
    severity: "error",
    message: (p: { reference: string; suggestion: string }) =>
      `nothing is found at "${p.reference}"${p.suggestion && `; did you mean "${p.suggestion}"?`}`,
    cause: "The reference points at a place that does not exist.",
    fix: "Correct the reference, or add what it points at.",
  }),
  GC_REF_CYCLE: entry({
    severity: "error",
    message: ({ cycle }: { cycle: string }) =>
      `these references only lead to each other: ${cycle}`,
    cause:
      "Following them never comes to an end, so that they describe nothing.",
    fix: "Replace one of the references with what was meant.",
  }),
  GC_INVALID_SCHEMA: entry({
    severity: "error",
    message: ({ type, what }: { type: string; what: string }) =>
      `"${type}" is no ${what}`,
    cause:
      "The types are null, boolean, integer, number, string, array and object.",
    fix: "Use one of these types, with a `format` if it is a special one.",
  }),
  GC_TYPE_NAME: entry({
    severity: "warning",
    message: ({ type, taken }: { type: string; taken: string }) =>
      `"${type}" is not a type of JSON Schema; it is taken as ${taken}`,
    cause:
      "The types are null, boolean, integer, number, string, array and object.",
    fix: "Use one of these types, with a `format` if it is a special one.",
  }),
  GC_INVALID_SERVER_URL: entry({
    severity: "error",
    message: ({ url, fault }: { url: string; fault: string }) =>
      `"${url}" cannot be used as a server: ${fault}`,
    cause: "Requests are sent to this address over http or https.",
    fix: "Write an absolute or relative http(s) URL; put what varies in `{variables}`.",
  }),
  GC_UNDECLARED_SERVER_VARIABLE: entry({
    severity: "warning",
    message: ({ name }: { name: string }) =>
      `the server variable "${name}" is not declared`,
    cause:
      "Each name in the braces of a server's URL has a member in `variables`. It is taken as one whose default is its name.",
    fix: "Declare the variable with a default.",
  }),
  GC_INVALID_MEDIA_TYPE: entry({
    severity: "error",
    message: ({ name }: { name: string }) => `"${name}" is not a media type`,
    cause:
      "It is sent in a header, which only holds a type such as `application/json` (RFC 9110 §8.3).",
    fix: "Correct the media type.",
  }),
  GC_MEDIA_TYPE_REPAIRED: entry({
    severity: "warning",
    message: ({ name, taken }: { name: string; taken: string }) =>
      `"${name}" is not a media type; it is ${taken}`,
    cause:
      "It is sent in a header, which only holds a type such as `application/json` (RFC 9110 §8.3).",
    fix: "Correct the media type; put the members of an example under `example`.",
  }),
  GC_INVALID_HEADER_NAME: entry({
    severity: "error",
    message: ({ name }: { name: string }) =>
      `"${name}" is not the name of a header or cookie`,
    cause:
      "Such a name consists of letters, digits and a few signs, without spaces or line ends (RFC 9110 §5.1).",
    fix: "Correct the name.",
  }),
  GC_INSECURE_TOKEN_URL: entry({
    severity: "error",
    message: ({ key, url }: { key: string; url: string }) =>
      `${key} "${url}" is not encrypted`,
    cause:
      "Credentials are sent to this address, and RFC 6749 §3.2 requires TLS for it. Only loopback addresses may be http.",
    fix: "Use the https address.",
  }),
  GC_INVALID_EXTENSION: entry({
    severity: "error",
    message: ({ extension, problem }: { extension: string; problem: string }) =>
      `the extension ${extension} is not accepted: ${problem}`,
    cause:
      "The connector's own extensions have a closed schema, so that nothing in a description is taken for an instruction.",
    fix: "Of `x-connector…`, only `x-connector-long-running`, `x-connector-name`, `x-connector-paging` and `x-connector-test` on an operation and `x-connector-internal` on a parameter are known; a webhook's signature has `header` and `algorithm`.",
  }),
  GC_DUPLICATE_OPERATION_ID: entry({
    severity: "warning",
    message: ({ id }: { id: string }) =>
      `the operationId "${id}" is used by an operation before this one`,
    cause:
      "Operation ids are unique. This operation is named by its method and path instead.",
    fix: "Give the operation an id of its own.",
  }),
  GC_PATH_WITHOUT_SLASH: entry({
    severity: "warning",
    message: ({ path }: { path: string }) =>
      `the path "${path}" does not begin with a slash`,
    cause: "Paths are appended to the server's URL. A slash is put before it.",
    fix: "Begin the path with a slash.",
  }),
  GC_AMBIGUOUS_PATH: entry({
    severity: "warning",
    message: ({ path, other }: { path: string; other: string }) =>
      `the path "${path}" differs from "${other}" only in the names of parameters`,
    cause:
      "The specification calls such paths identical. Both are kept; the server decides between them.",
    fix: "Keep one of the paths.",
  }),
  GC_NO_OPERATIONS: entry({
    severity: "warning",
    message: (_: Record<never, never>) => "the description has no operations",
    cause: "A connector offers operations; this one will be empty.",
    fix: "Add `paths` with operations.",
  }),
  GC_UNDEFINED_SECURITY_SCHEME: entry({
    severity: "warning",
    message: ({ name }: { name: string }) =>
      `the security scheme "${name}" is not defined`,
    cause:
      "A requirement names a scheme of the description. This alternative is left out; the defined schemes of the last one are kept.",
    fix: "Define the scheme, or correct its name.",
  }),
  GC_INVALID_STATUS: entry({
    severity: "warning",
    message: ({ status }: { status: string }) =>
      `"${status}" is not a status of a response`,
    cause:
      "Responses are named by a status such as 200, a range such as 4XX, or default. This one is left out.",
    fix: "Name the response by its status.",
  }),
  GC_LINK_UNRESOLVED: entry({
    severity: "warning",
    message: ({ name }: { name: string }) =>
      `the link to "${name}" leads to no operation`,
    cause:
      "A link names an operation of the same description, by its operationId or by a pointer below `#/paths` (OpenAPI §4.19). This one is left out.",
    fix: "Correct the name.",
  }),
  GC_NO_RESPONSES: entry({
    severity: "warning",
    message: ({ operation }: { operation: string }) =>
      `${operation} describes no responses`,
    cause: "Without them the type of the result is not known.",
    fix: "Describe at least the response of a successful call.",
  }),
  GC_NOT_GENERATED: entry({
    severity: "note",
    message: ({ construct }: { construct: string }) =>
      `of ${construct}, only the types of what is sent are generated`,
    cause:
      "The connector offers the operations of `paths`. Receiving what the API sends is left to the caller, who finds the types in models and connector.json.",
    fix: "Nothing needs to be changed.",
  }),
  ...schemas,
};
