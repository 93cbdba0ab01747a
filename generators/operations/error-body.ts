import type { ErrorPlan, Plan } from "../../src/plan/plan.js";
import { Code, type Printable } from "../layout.js";
import type { Imports } from "../code/imports.js";
import { useShape } from "../xml/use.js";

/** How the bodies of errors are read that are XML; JSON needs nothing. */
export function errorBodyData(
  errors: readonly ErrorPlan[],
  plan: Plan,
  imports: Imports,
): Printable | undefined {
  const xml = errors.filter((error) => error.xml);
  if (xml.length === 0) return undefined;
  const entries = errors.flatMap((error): [string, Printable][] => {
    const { status, schema } = error;
    if (error.xml) return [[status, useShape(schema, plan, imports)]];
    // what is documented otherwise is not read by the shape of its range
    return xml.some((other) => includes(other.status, status))
      ? [[status, { type: "any" }]]
      : [];
  });
  const call = imports.value("xmlErrors", "../runtime/xml/errors.js");
  return new Code(`/* @__PURE__ */ ${call}`, Object.fromEntries(entries));
}

/** Whether a range, or `default`, is for this status too where it has nothing of its own. */
const includes = (range: string, status: string): boolean =>
  range === "default"
    ? status !== "default"
    : range.endsWith("XX") && range[0] === status[0] && range !== status;
