/** What the members of an object are, which decides whether `$ref` is a reference there. */
export type Role =
  /** Members of an object of OpenAPI or of a schema. */
  | "fields"
  /** Names of the API: `default` among `responses` is no default value. */
  | "names"
  /** Names of Example Objects, which may be references and hold literal values. */
  | "examples"
  /** Part of a literal value, in which `$ref` is data. */
  | "literal";

const LITERALS = new Set(["example", "default", "const", "enum"]);
const NAMES = new Set(
  (
    "properties patternProperties definitions $defs dependentSchemas schemas parameters responses headers requestBodies " +
    "securitySchemes securityDefinitions links callbacks pathItems mediaTypes variables paths webhooks content encoding"
  ).split(" "),
);

/** The role of a member, from its name and that of the object it stands in. */
export function roleOf(key: string, value: unknown, parent: Role): Role {
  if (parent === "literal") return "literal";
  if (parent === "names") return "fields";
  if (parent === "examples")
    return isReference(key, value) ? "fields" : "literal";
  if (LITERALS.has(key)) return "literal";
  if (key === "examples") return Array.isArray(value) ? "literal" : "examples";
  return NAMES.has(key) ? "names" : "fields";
}

/** Whether a member of `examples` is a Reference Object; Swagger 2.0 has literal values by media type there. */
function isReference(key: string, value: unknown): boolean {
  return (
    !key.includes("/") &&
    typeof value === "object" &&
    value !== null &&
    Object.hasOwn(value, "$ref")
  );
}
