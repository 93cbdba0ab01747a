import { describe, expect, test } from "vitest";
import { liftInlineSchemas } from "../../src/build/lift.js";
import { action, api, object, string } from "../plan/api.js";

const responds = (path: string, status: string, schema: object) =>
  action({
    path,
    responses: [
      {
        status,
        headers: [],
        content: [{ mediaType: "application/json", schema }],
      },
    ],
  });

describe("liftInlineSchemas", () => {
  const error = object({ message: string });
  test.each([
    {
      name: "an object gets a name",
      given: [responds("/a", "200", error)],
      want: ["GET /a#200"],
    },
    {
      name: "so do the items of a list",
      given: [responds("/a", "200", { type: ["array"], items: error })],
      want: ["GET /a#200.item"],
    },
    {
      name: "a scalar does not",
      given: [responds("/a", "200", string)],
      want: [],
    },
    {
      name: "a reference does not",
      given: [responds("/a", "200", { $ref: "Pet" })],
      want: [],
    },
    {
      name: "an error that two operations share is one",
      given: [responds("/a", "404", error), responds("/b", "404", error)],
      want: ["shared#404"],
    },
    {
      name: "under two statuses too",
      given: [responds("/a", "404", error), responds("/b", "410", error)],
      want: ["shared#error"],
    },
    {
      name: "a success is never shared",
      given: [responds("/a", "200", error), responds("/b", "200", error)],
      want: ["GET /a#200", "GET /b#200"],
    },
    {
      name: "two media types of one status with two bodies are two",
      given: [
        action({
          path: "/a",
          responses: [
            {
              status: "200",
              headers: [],
              content: [
                { mediaType: "application/json", schema: error },
                { mediaType: "application/x+json", schema: object({}) },
                {
                  mediaType: "application/y+json",
                  schema: object({ other: string }),
                },
                { mediaType: "application/z+json", schema: error },
              ],
            },
          ],
        }),
      ],
      want: ["GET /a#200", "GET /a#200.a453b79a6297"],
    },
  ])("$name", ({ given, want }) => {
    expect(
      Object.keys(liftInlineSchemas(api({ actions: given })).schemas),
    ).toEqual(want);
  });
});
