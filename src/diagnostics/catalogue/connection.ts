import { entry } from "../entry.js";

/** Of credentials and what else a connection is made of. */
export const connection = {
  GC_INTERNAL_FIT: entry({
    severity: "note",
    message: (p: { name: string; count: number; all: number }) =>
      `${p.count} of ${p.all} operations require the header "${p.name}"`,
    cause:
      "A header that nearly every call must have is most often the same for all of them, and its callers have to give it each time.",
    fix: "Nothing, if each call has a value of its own. Else `internal: { <name of the header>: {} }` in connector.config takes it from the connection, once for all calls; `false` leaves it to the callers and says so.",
  }),
  GC_OAUTH_FLOW_INCOMPLETE: entry({
    severity: "warning",
    message: ({
      scheme,
      flow,
      missing,
    }: {
      scheme: string;
      flow: string;
      missing: string;
    }) => `the flow ${flow} of "${scheme}" is left out: it has no ${missing}`,
    cause:
      "A flow of OAuth 2.0 begins at an endpoint that nothing names. The scheme still takes a token.",
    fix: "Describe the endpoint (OpenAPI, OAuth Flow Object), or set it under `auth` in connector.config.",
  }),
  GC_CREDENTIAL_PARAMETER: entry({
    severity: "note",
    message: ({
      place,
      name,
      scheme,
      count,
    }: {
      place: string;
      name: string;
      scheme: string;
      count: number;
    }) =>
      `the ${place} parameter "${name}" of ${count} ${count === 1 ? "operation" : "operations"} is the credential "${scheme}", and no parameter`,
    cause:
      "A security scheme of the description travels there: whoever connects gives it once, and no call asks for it again (OpenAPI, Parameter Object, on `Authorization`).",
    fix: "Nothing has to change. The parameter can be removed from the description; `internal: { <name>: false }` in connector.config keeps another one than `Authorization`.",
  }),
  GC_CREDENTIAL_ASSUMED: entry({
    severity: "note",
    message: ({ name, count }: { name: string; count: number }) =>
      `the header "${name}" of ${count} ${count === 1 ? "operation" : "operations"} is taken for a credential, which no security scheme describes`,
    cause:
      "The description has no security scheme, and a header of this name carries nothing else, or nearly all operations require it: whoever connects gives its whole value once, and no call asks for it.",
    fix: "Describe it in `components.securitySchemes` and `security`; `internal: { <name>: false }` in connector.config keeps another one than `Authorization` a parameter.",
  }),
  GC_REQUIREMENT_COLLISION: entry({
    severity: "note",
    message: (found: { operations: string; schemes: string; place: string }) =>
      `${found.operations} for ${found.schemes} together, but a request has ${found.place} only once: one of them will do`,
    cause:
      "Schemes in one Security Requirement Object are needed together (OpenAPI 4.30), and here one proof would overwrite the other. Their authors nearly always mean that either is enough, so each becomes an alternative.",
    fix: "Nothing has to change. As alternatives it is `security: [{ first: [] }, { second: [] }]`. Where a function makes one proof of both, set `auth: { <scheme>: { hook: true } }` in connector.config.",
  }),
  GC_REQUIREMENT_CUT: entry({
    severity: "warning",
    message: ({ operations, count }: { operations: string; count: number }) =>
      `${operations} for ${count} schemes together, of which a request has room for some: of all the ways to choose, each scheme is in one`,
    cause:
      "Schemes in one Security Requirement Object are needed together (OpenAPI 4.30), and here many of them write the same headers, parameters or cookies. Of more than 64 alternatives, the connector keeps a few.",
    fix: "Write the alternatives that the API means: `security: [{ first: [] }, { second: [] }]`.",
  }),
  GC_CONFIG_AUTH_ENVIRONMENT: entry({
    severity: "error",
    message: ({ name, suggestion }: { name: string; suggestion: string }) =>
      `the endpoints of the environment "${name}" are for nothing${suggestion && `; did you mean "${suggestion}"?`}`,
    cause:
      "The names under `auth.<scheme>.environments` are those of the connector's environments, and this is none of them.",
    fix: "Correct the name, remove it, or add the environment under `environments`.",
  }),
  GC_CONFIG_AUTH_SCHEME: entry({
    severity: "error",
    message: ({ scheme, suggestion }: { scheme: string; suggestion: string }) =>
      `the configuration of the security scheme "${scheme}" is for nothing${suggestion && `; did you mean "${suggestion}"?`}`,
    cause:
      "The names under `auth` are keys of `components.securitySchemes` (of `securityDefinitions` in Swagger 2.0), and this is none of them.",
    fix: "Correct the name, or remove it.",
  }),
  GC_CONFIG_SECURITY_SCHEME: entry({
    severity: "error",
    message: ({ scheme, suggestion }: { scheme: string; suggestion: string }) =>
      `the configuration asks for the security scheme "${scheme}", which is not defined${suggestion && `; did you mean "${suggestion}"?`}`,
    cause:
      "The names in `security` are keys of `components.securitySchemes` (of `securityDefinitions` in Swagger 2.0) or of `securitySchemes` in the configuration, and this is none of them.",
    fix: "Correct the name, remove it, or describe the scheme under `securitySchemes`.",
  }),
  GC_CONFIG_SECURITY_UNUSED: entry({
    severity: "warning",
    message: () => "`security` in the configuration is for nothing",
    cause:
      "It is what operations without a `security` of their own ask for, and every operation has its own, which counts (OpenAPI, Operation Object).",
    fix: "Remove it.",
  }),
  GC_SECURITY_FORGOTTEN: entry({
    severity: "warning",
    message: ({ schemes, security }: { schemes: string; security: string }) =>
      `no operation asks for ${schemes}, so that nothing is sent of what is declared; to send it, set \`security: ${security}\` in the configuration`,
    cause:
      "A security scheme only says how a credential travels; `security` of the document or of an operation asks for it (OpenAPI, Security Requirement Object). A description that never does has probably forgotten to.",
    fix: "Say what operations ask for, in the configuration or the description: `security` is a list of alternatives, each with the schemes that go together; `{}` is a call without any. `security: []` says that nothing is to be sent.",
  }),
  GC_SECURITY_UNASKED: entry({
    severity: "note",
    message: ({ schemes }: { schemes: string; security: string }) =>
      `no operation asks for ${schemes}, so that such a credential is never sent`,
    cause:
      "A security scheme only says how a credential travels; `security` of the document or of an operation asks for it (OpenAPI, Security Requirement Object).",
    fix: "Nothing, if it is right. Else name it in `security`, in the description or the configuration, of which the latter is for operations without their own.",
  }),
};
