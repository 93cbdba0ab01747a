import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { memberOf } from "../../grammar/json.js";
import { templateNames } from "../../grammar/template.js";
import type {
  DeclaredParameter,
  OperationOutline,
  PathOutline,
} from "../outline.js";
import type { OutlineRule, RuleContext } from "../rule.js";

/** Path parameters and the names in the path's template correspond; no list declares a parameter twice. */
export const checkParameters: OutlineRule = ({ paths }, context) => {
  for (const path of paths) {
    checkDeclared(path, path.parameters, context);
    for (const operation of path.operations) {
      checkDeclared(path, operation.parameters, context);
      checkTemplate(path, operation, context);
      checkQuerystring(path, operation, context);
    }
  }
};

function checkDeclared(
  { path }: PathOutline,
  parameters: readonly DeclaredParameter[],
  { diagnostics }: RuleContext,
): void {
  const names = new Set(templateNames(path));
  const seen = new Set<string>();
  for (const { node, name, in: place, at } of parameters) {
    const key = `${place} ${name}`;
    if (seen.has(key) && place !== "body") {
      diagnostics.report("GC_DUPLICATE_PARAMETER", at, { name, place });
    }
    seen.add(key);
    if (place !== "path") continue;
    if (!names.has(name)) {
      diagnostics.report("GC_UNUSED_PATH_PARAMETER", at, { name, path });
    } else {
      checkRequired({ node, name, in: place, at }, diagnostics);
    }
  }
}

/** What only forgets to say that it is required is repaired; what says the opposite is not. */
function checkRequired(
  { node, name, at }: DeclaredParameter,
  diagnostics: Diagnostics,
): void {
  const required = memberOf(node, "required");
  if (required === false) {
    const where = { node, key: "required" };
    diagnostics.report("GC_PATH_PARAMETER_NOT_REQUIRED", where, { name });
  } else if (required !== true) {
    diagnostics.report("GC_OPTIONAL_PATH_PARAMETER", at, { name });
  }
}

/** A parameter that is the whole query is the only one of the query (OpenAPI 3.2, Parameter Locations). */
function checkQuerystring(
  { path, parameters }: PathOutline,
  { method, parameters: own }: OperationOutline,
  { diagnostics }: RuleContext,
): void {
  const byKey = new Map(
    [...parameters, ...own].map((one) => [`${one.in} ${one.name}`, one]),
  );
  const query = [...byKey.values()].filter(({ in: place }) =>
    place.startsWith("query"),
  );
  const whole = query.find(({ in: place }) => place === "querystring");
  if (!whole || query.length === 1) return;
  diagnostics.report("GC_QUERYSTRING_NOT_ALONE", whole.at, {
    name: whole.name,
    operation: `${method} ${path}`,
  });
}

function checkTemplate(
  { path, at, parameters }: PathOutline,
  { method, parameters: own }: OperationOutline,
  { diagnostics }: RuleContext,
): void {
  const declared = new Set(
    [...parameters, ...own].flatMap(({ name, in: place }) =>
      place === "path" ? [name] : [],
    ),
  );
  for (const name of templateNames(path)) {
    if (declared.has(name)) continue;
    const params = { name, operation: `${method} ${path}` };
    diagnostics.report("GC_UNDECLARED_PATH_PARAMETER", at, params);
  }
}
