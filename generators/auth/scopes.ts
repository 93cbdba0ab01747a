import { StructureKind, type TypeAliasDeclarationStructure } from "ts-morph";
import { stringLiteral } from "../../src/escape/literal.js";
import { markdownCode } from "../../src/escape/markdown.js";
import type { CredentialPlan, OAuthPlan } from "../../src/plan/plan.js";
import { documented, printUnion } from "../code/module.js";

/** `HotelLoginScope`, for each scheme of which scopes are known: open, for servers know more than descriptions tell. */
export function printScopes(
  credentials: readonly CredentialPlan[],
): TypeAliasDeclarationStructure[] {
  const printed = new Set<string>();
  return credentials.flatMap(({ scheme, oauth }) => {
    const { scopeType, scopes = [] } = oauth ?? {};
    if (scopeType === undefined || printed.has(scopeType)) return [];
    printed.add(scopeType);
    const members = scopes.map(({ name }) => stringLiteral(name));
    return [
      {
        kind: StructureKind.TypeAlias,
        name: scopeType,
        isExported: true,
        type: printUnion(`export type ${scopeType} =`, [
          ...members,
          "(string & {})",
        ]),
        leadingTrivia: documented([
          `What ${markdownCode(scheme.id)} can be asked to allow (RFC 6749, section 3.3).`,
          ...listScopes(scopes),
        ]),
      },
    ];
  });
}

/** A list in Markdown of the scopes that the description explains. */
function listScopes(scopes: OAuthPlan["scopes"]): string[] {
  const lines = scopes
    .filter(({ description }) => description.trim() !== "")
    .map(
      ({ name, description }) =>
        `- ${markdownCode(name)}: ${description.replace(/\s+/g, " ").trim()}`,
    );
  return lines.length > 0 ? [lines.join("\n")] : [];
}
