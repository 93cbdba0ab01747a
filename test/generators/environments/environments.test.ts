import { expect, test } from "vitest";
import { environments } from "../../../generators/environments/environments.js";
import type { EmitInput } from "../../../src/emit/file.js";
import type { EnvironmentPlan } from "../../../src/plan/plan.js";
import { makePlan } from "../plan.js";

const print = (...given: readonly EnvironmentPlan[]): string => {
  const plan = makePlan({ environments: given });
  return environments({ plan } as EmitInput)[0]?.text ?? "";
};

test("an environment is chosen by its name, with variables if it has some", () => {
  const text = print(
    { name: "live", url: "https://a", variables: [] },
    {
      name: "test",
      url: "https://{region}.t",
      variables: [
        { key: "region", name: "region", default: "eu", enum: ["eu", "us"] },
      ],
    },
  );
  expect(text).toContain(
    'export type Environment =\n  "live" | "test" | { name: "test"; region?: "eu" | "us" } | { url: string };',
  );
});

test("hovers tell what environments and variables are for", () => {
  const text = print({
    name: "lab",
    url: "http://{rack}.lab",
    description: "In the */ cellar.",
    variables: [
      {
        key: "rack",
        name: "rack",
        default: "a",
        enum: [],
        description: "Which */ one.",
      },
    ],
    allowInsecure: true,
  });
  expect(text).toContain("allowInsecure: true");
  expect(text).toContain(
    " * - `lab`: In the *\\/ cellar. Not encrypted: secrets travel in the clear.\n",
  );
  expect(text).toContain(
    '  | {\n      name: "lab";\n      /** Which *\\/ one. */\n      rack?: string;\n    }\n',
  );
});
