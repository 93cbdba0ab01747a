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
    } else if (memberOf(node, "required") !== true) {
      diagnostics.report("GC_OPTIONAL_PATH_PARAMETER", at, { name });
    }
  }
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
