import { describe, expect, test } from "vitest";
import {
  choose,
  type Alternative,
} from "../../../../generators/runtime/responses/choose.js";
import type { Reader } from "../../../../generators/runtime/responses/reader.js";

const as = (name: string): Reader => ({ read: async () => name });
const type = "text/plain";

/** Which of some alternatives a response is read as. */
function chosen(
  alternatives: readonly Alternative[],
  status: number,
  contentType = type,
): Promise<unknown> {
  const headers = { "content-type": contentType };
  const context = { operationId: "pets.get", attempts: 1 };
  return choose(alternatives).read(new Response("x", { status, headers }), {
    context,
    signal: undefined,
  });
}

describe("an exact status goes before its range, and both before the rest, in whatever order", () => {
  const alternatives: readonly Alternative[] = [
    { type, as: as("rest") },
    { type, status: "2XX", as: as("range") },
    { type, status: 201, as: as("exact") },
    { type: "*/*", status: 201, as: as("exact, of any type") },
  ];
  test.each([
    { given: 201, want: "exact" },
    { given: 200, want: "range" },
    { given: 404, want: "rest" },
  ])("$given: $want", async ({ given, want }) => {
    expect(await chosen(alternatives, given)).toBe(want);
    expect(await chosen(alternatives.toReversed(), given)).toBe(want);
  });

  test("even where only the type of another fits better", async () => {
    const both: readonly Alternative[] = [
      { type: "text/html", status: "2XX", as: as("range") },
      { type, status: 201, as: as("exact") },
    ];
    expect(await chosen(both, 201, "text/html")).toBe("exact");
  });
});

test("a status that is not documented is read as one that is", async () => {
  const alternatives: readonly Alternative[] = [
    { type: "application/json", status: 200, as: as("json") },
    { type, status: "4XX", as: as("text") },
  ];
  expect(await chosen(alternatives, 299)).toBe("text");
  expect(await chosen(alternatives, 299, "")).toBe("json");
});

test("a response without a content type is the first, and not the one of any type", async () => {
  const alternatives: readonly Alternative[] = [
    { type: "application/json", as: as("json") },
    { type: "*/*", as: as("any") },
  ];
  expect(await chosen(alternatives, 200, "")).toBe("json");
  expect(await chosen(alternatives, 200, "image/png")).toBe("any");
});
