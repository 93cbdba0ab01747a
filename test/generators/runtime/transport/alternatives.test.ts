import { describe, expect, test } from "vitest";
import type { Credential } from "../../../../generators/runtime/credentials/credential.js";
import type { SecurityRequirement } from "../../../../generators/runtime/operation.js";
import { chooseCredentials } from "../../../../generators/runtime/transport/authorize.js";
import { connectTo, operation } from "../connection.js";

/** A credential that is good for one scope. */
const good = (scheme: string, scope: string): Credential => ({
  scheme,
  authorize: () => undefined,
  covers: (scopes) => scopes.every((one) => one === scope),
});

describe("what covers the scopes goes before what does not", () => {
  const auth = [good("a", "read"), good("b", "write"), good("c", "read")];
  const { settings } = connectTo("https://api.example", { auth });

  test.each<{ given: readonly SecurityRequirement[]; want: string[] }>([
    { given: [{ a: ["read"] }, { b: ["write"] }], want: ["a"] },
    { given: [{ a: ["write"] }, { b: ["write"] }], want: ["b"] },
    { given: [{ a: ["write"], b: ["write"] }, { c: ["read"] }], want: ["c"] },
    // where none does, the first that there is: a scope can include another
    { given: [{ a: ["admin"] }, { b: ["admin"] }], want: ["a"] },
    { given: [{}, { b: ["admin"] }, { a: ["admin"] }], want: ["b"] },
    { given: [{ a: ["admin"] }, {}], want: ["a"] },
  ])("$given: $want", ({ given, want }) => {
    const chosen = chooseCredentials(settings, operation({ auth: given }));
    expect(chosen.map(({ scheme }) => scheme)).toEqual(want);
  });
});
