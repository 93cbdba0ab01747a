import { entry } from "../entry.js";

/** What is wrong with the parameters of an operation, as `validate` reports it. */
export const parameters = {
  GC_NAMELESS_PARAMETER: entry({
    severity: "warning",
    message: ({ place }: { place: string }) =>
      `a ${place} parameter has no name`,
    cause: "Nothing can be sent without one, so it is left out.",
    fix: "Give it its name, or remove it.",
  }),
  GC_DUPLICATE_PARAMETER: entry({
    severity: "warning",
    message: ({ name, place }: { name: string; place: string }) =>
      `the ${place} parameter "${name}" is declared twice`,
    cause: "A list declares each parameter once. The last declaration is used.",
    fix: "Remove one of the declarations.",
  }),
  GC_UNUSED_PATH_PARAMETER: entry({
    severity: "warning",
    message: ({ name, path }: { name: string; path: string }) =>
      `the path parameter "${name}" does not occur in "${path}"`,
    cause: "There is no place to send it in, so it is left out.",
    fix: "Put it in braces into the path, correct its name, or remove it.",
  }),
  GC_UNDECLARED_PATH_PARAMETER: entry({
    severity: "warning",
    message: ({ name, operation }: { name: string; operation: string }) =>
      `the path parameter "${name}" of ${operation} is not declared`,
    cause:
      "Each name in the braces of a path is a parameter. It is taken as a required string.",
    fix: "Declare it under `parameters` with `in: path`.",
  }),
  GC_OPTIONAL_PATH_PARAMETER: entry({
    severity: "warning",
    message: ({ name }: { name: string }) =>
      `the path parameter "${name}" is not marked as required`,
    cause: "A path cannot be made without it, so it is taken as required.",
    fix: "Add `required: true`.",
  }),
  GC_PATH_PARAMETER_NOT_REQUIRED: entry({
    severity: "error",
    message: ({ name }: { name: string }) =>
      `the path parameter "${name}" is said to be optional`,
    cause:
      "A path cannot be made without it: what would be called then is another path, which OpenAPI describes as one of its own.",
    fix: "Write `required: true`, and describe the path without the parameter beside this one if it exists.",
  }),
  GC_QUERYSTRING_NOT_ALONE: entry({
    severity: "error",
    message: ({ name, operation }: { name: string; operation: string }) =>
      `the query of ${operation} has other parameters beside "${name}", which is all of it`,
    cause:
      "A parameter in `querystring` is the whole query. No other one in `querystring` or `query` may stand beside it, as nobody could tell them apart.",
    fix: "Describe the other parameters as properties of this one, or describe all of them in `query`.",
  }),
  GC_INVALID_STYLE: entry({
    severity: "warning",
    message: ({ style, place }: { style: string; place: string }) =>
      `the style "${style}" is not defined for a parameter in "${place}"`,
    cause:
      "OpenAPI says for each place which styles there are. A style that it does not know is taken as the default; one of another place is written as if it were of this one.",
    fix: "Write `simple`, `label` or `matrix` in a path; `form`, `spaceDelimited`, `pipeDelimited` or `deepObject` in a query; `simple` in a header; `form` or `cookie` in a cookie.",
  }),
  GC_SECOND_BODY: entry({
    severity: "warning",
    message: ({ name }: { name: string }) =>
      `"${name}" describes a body beside another one`,
    cause:
      "An operation of Swagger 2.0 has one `body` parameter or `formData` parameters. This one is left out.",
    fix: "Keep one of them; describe the members of the body in its schema.",
  }),
};
