import type {
  PartForm,
  PartPlan,
  PartsPlan,
} from "../../src/plan/parts/parts.js";
import type { Plan } from "../../src/plan/plan.js";
import type { Imports } from "../code/imports.js";
import { pureCall } from "../code/pure-call.js";
import { Code, type Printable } from "../layout.js";
import { useShape } from "../xml/use.js";
import { kindData } from "./headers.js";

interface Context {
  readonly plan: Plan;
  readonly imports: Imports;
  readonly stream?: boolean;
}

/** How the parts of a response are read: by name or by place, each by what it is. */
export function partsData(
  parts: PartsPlan,
  { stream = false, ...context }: Context,
): Printable {
  const { imports } = context;
  if (parts.by === "place") {
    const { prefix, item } = parts;
    const first = prefix.map((part) => partData(part, context));
    const rest = item && partData(item, context);
    return pureCall("responseParts", "responses/response-parts", imports, {
      ...(first.some(isSaid) && { prefix: first }),
      ...(rest && isSaid(rest) && { item: rest }),
      ...(stream && { stream }),
    });
  }
  const named = parts.parts.map(
    (part) =>
      [
        part.name,
        { ...partData(part, context), ...(part.list && { list: true }) },
      ] as const,
  );
  const others = parts.others && partData(parts.others, context);
  return pureCall("namedParts", "responses/named-parts", imports, {
    parts: Object.fromEntries(named),
    ...(others && isSaid(others) && { others }),
  });
}

const isSaid = (data: object): boolean => Object.keys(data).length > 0;

function partData(
  { forms, headers, encoding }: PartPlan,
  context: Context,
): Record<string, Printable> {
  const { imports } = context;
  const kinds = headers.map(
    ({ name, kind }) => [name, kindData(kind, imports)] as const,
  );
  return {
    ...(forms.length > 0 && { as: formsData(forms, context) }),
    ...(encoding !== undefined && { encoding }),
    ...(kinds.length > 0 && {
      headers: pureCall(
        "partHeaders",
        "responses/part-headers",
        imports,
        Object.fromEntries(kinds),
      ),
    }),
  };
}

/** What can be read in several ways is read as what it says that it is. */
function formsData(forms: readonly PartForm[], context: Context): Printable {
  const [only] = forms;
  if (only && forms.length === 1) return formData(only, context);
  const alternatives = forms.map((form): Printable => ({
    type: form.mediaType,
    ...(form.kind !== "json" && { as: formData(form, context) }),
  }));
  return pureCall("choose", "responses/choose", context.imports, alternatives);
}

function formData(
  { kind, schema = {}, scalar, parts }: PartForm,
  context: Context,
): Printable {
  const { plan, imports } = context;
  if (parts) return partsData(parts, { plan, imports });
  if (kind === "json")
    return new Code(
      imports.value("jsonPart", "../runtime/responses/json-part.js"),
    );
  if (kind === "xml") {
    const shape = useShape(schema, plan, imports);
    return pureCall("xmlResult", "xml/result", imports, shape);
  }
  if (scalar)
    return new Code(
      `/* @__PURE__ */ ${imports.value("scalarText", "../runtime/responses/scalar-text.js")}("${scalar}")`,
    );
  const name = kind === "text" ? "text" : "binary";
  return new Code(imports.value(name, `../runtime/responses/${name}.js`));
}
