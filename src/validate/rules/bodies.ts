import type { DeclaredParameter } from "../outline.js";
import type { OutlineRule } from "../rule.js";

/** Swagger 2.0: an operation has one body parameter or form fields, never both. */
export const checkBodies: OutlineRule = (
  { paths },
  { version, diagnostics },
) => {
  if (version !== "2.0") return;
  const lists = paths.flatMap((path) => [
    path.parameters,
    ...path.operations.map(({ parameters }) => parameters),
  ]);
  for (const parameters of lists) {
    const ignored = ignoredIn(parameters);
    for (const { name, at } of ignored) {
      diagnostics.report("GC_SECOND_BODY", at, { name });
    }
  }
};

function ignoredIn(
  parameters: readonly DeclaredParameter[],
): readonly DeclaredParameter[] {
  const bodies = parameters.filter((parameter) => parameter.in === "body");
  if (bodies.length === 0) return [];
  const fields = parameters.filter((parameter) => parameter.in === "formData");
  return [...bodies.slice(1), ...fields];
}
