import { describe, expect, test } from "vitest";
import type { Connection } from "../../../../generators/runtime/connection.js";
import type { OAuthDescription } from "../../../../generators/runtime/oauth/description.js";
import { storeKey } from "../../../../generators/runtime/oauth/key.js";
import type { OAuthOptions } from "../../../../generators/runtime/oauth/options.js";
import { connectTo } from "../connection.js";

interface Given {
  readonly connection?: Partial<Connection>;
  readonly description?: Partial<OAuthDescription>;
  readonly options?: OAuthOptions;
}

const { settings } = connectTo("https://api.example");

const NAMED = { name: "production" };

const keyOf = ({
  connection = NAMED,
  description,
  options,
}: Given = {}): string =>
  storeKey(
    { scheme: "s", flow: "clientCredentials", ...description },
    { clientId: "app", scopes: ["a", "b"], ...options },
    { ...settings, ...connection },
  );

describe("tokens have a place of their own in a store, for each", () => {
  test.each<Given & { given: string }>([
    { given: "environment", connection: { name: "sandbox" } },
    { given: "URL of a caller's own", connection: {} },
    { given: "URL", connection: { ...NAMED, baseUrl: "https://b.example" } },
    {
      given: "connector",
      connection: { ...NAMED, connector: "other-connector" },
    },
    { given: "scheme", description: { scheme: "t" } },
    { given: "flow", description: { flow: "password" } },
    { given: "client", options: { clientId: "b" } },
    { given: "set of scopes", options: { scopes: ["a"] } },
    {
      given: "token endpoint",
      options: { endpoints: { tokenUrl: "https://b.example" } },
    },
    { given: "key of the caller's", options: { key: "ann" } },
  ])("$given", (given) => {
    expect(keyOf(given)).not.toBe(keyOf());
  });

  test("but not for each order of the scopes", () => {
    expect(keyOf({ options: { scopes: ["b", "a"] } })).toBe(keyOf());
  });

  test("a person's does not change with the URL of an environment that has a name", () => {
    const options = { key: "ann" };
    const connection = { ...NAMED, baseUrl: "https://moved.example" };
    expect(keyOf({ options, connection })).toBe(keyOf({ options }));
  });

  test("people are told apart", () => {
    const [ann, bob] = ["ann", "bob"].map((key) => keyOf({ options: { key } }));
    expect(ann).not.toBe(bob);
  });
});
