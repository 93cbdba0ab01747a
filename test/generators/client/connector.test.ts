import { expect, test } from "vitest";
import { connectorFile } from "../../../generators/client/connector.js";
import { makePlan } from "../plan.js";

test.each([
  { given: "Pets", want: "Pets" },
  { given: "Pets API", want: "Pets API" },
  { given: "Pets' API documentation", want: "Pets' API" },
  { given: "Pets API Specification", want: "Pets API" },
  { given: "Documentation", want: "Documentation" },
])("$given: whoever connects, does so to $want", ({ given, want }) => {
  const plan = makePlan({ operations: [{ id: "pets.list" }] });
  const named = { ...plan, package: { ...plan.package, title: given } };
  const { text } = connectorFile(named);
  expect(text).toContain(`/** How to connect to ${want}. */`);
  expect(text.replaceAll(/\s+\*?\s*/g, " ")).toContain(`Connects to ${want}.`);
});
