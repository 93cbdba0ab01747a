import { expect, test } from "vitest";
import {
  camelCase,
  kebabCase,
  pascalCase,
  words,
} from "../../src/escape/identifier.js";

const cases: readonly { given: string; want: string }[] = [
  { given: "list_pets", want: "list pets" },
  { given: "listPets", want: "list Pets" },
  { given: "APIKey", want: "API Key" },
  { given: "APIs", want: "APIs" },
  { given: "listAPIsOfOne", want: "list APIs Of One" },
  { given: "getByIDs", want: "get By IDs" },
  { given: "IPsec", want: "I Psec" },
  { given: "OAuth2Token", want: "OAuth2 Token" },
  { given: "TPPOAuth2Security", want: "TPP OAuth2 Security" },
  { given: "NoAuth", want: "No Auth" },
  { given: "OAuthority", want: "O Authority" },
  { given: "v2alpha1", want: "v2 alpha1" },
  { given: "Crème brûlée", want: "Creme brulee" },
  { given: "日本", want: "" },
];

test.each(cases)("the words of $given", ({ given, want }) => {
  expect(words(given).join(" ")).toBe(want);
});

test("an acronym becomes a word, in the plural too", () => {
  expect(camelCase("APIs")).toBe("apis");
  expect(pascalCase("getByIDs")).toBe("GetByIds");
  expect(kebabCase("APIKeys")).toBe("api-keys");
});
