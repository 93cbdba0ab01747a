import { StructureKind } from "ts-morph";
import type { Generator } from "../../src/emit/file.js";
import { stringLiteral } from "../../src/escape/literal.js";
import { Imports } from "../code/imports.js";
import {
  documented,
  printModule,
  printUnion,
  type Statements,
} from "../code/module.js";
import { printFlow } from "./flow.js";
import { printFactory } from "./factory.js";
import { printScopes } from "./scopes.js";

/** `src/auth.ts`: a factory for each way to prove who is calling, and the union of what they make. */
export const auth: Generator = ({ plan: { credentials } }) => {
  if (credentials.length === 0) return [];
  const imports = new Imports();
  const credential = imports.type(
    "Credential",
    "./runtime/credentials/credential.js",
  );
  const schemes = new Set(credentials.map(({ scheme }) => scheme.id));
  const union = [...schemes].map((id) => `${credential}<${stringLiteral(id)}>`);
  const statements: Statements = [
    {
      kind: StructureKind.TypeAlias,
      name: "Auth",
      isExported: true,
      type: printUnion("export type Auth =", union),
      leadingTrivia: documented([
        "A credential for any of the API's security schemes.",
      ]),
    },
    ...printScopes(credentials),
    ...credentials.flatMap((one) =>
      one.oauth
        ? printFlow({ ...one, oauth: one.oauth }, credentials, imports)
        : [printFactory(one, imports)],
    ),
  ];
  return [printModule({ path: "src/auth.ts", imports, statements })];
};
