import { entry } from "../entry.js";

export const build = {
  GC_QUERYSTRING_UNSUPPORTED: entry({
    severity: "warning",
    message: ({ name }: { name: string }) =>
      `the parameter "${name}" in "querystring" is left out`,
    cause:
      "A parameter that is the whole query string (OpenAPI 3.2) is not supported yet.",
    fix: "Pass the query in the call's `extra.query`, or describe the parameters one by one.",
  }),
};
