import { describe, expect, test } from "vitest";
import { loadIn } from "./load-in.js";

const document = (self: string, reference?: string) =>
  JSON.stringify({
    openapi: "3.2.0",
    $self: self,
    ...(reference && { x: { $ref: reference } }),
  });

describe("what a document calls itself is the base of its references", () => {
  test.each([
    {
      name: "beside a copy that was read from a file, its neighbours are read",
      given: {
        "/specs/spec.yaml": document(
          "https://x.example/d/main.yaml",
          "https://x.example/d/parts/a.yaml",
        ),
        "/specs/parts/a.yaml": "{}",
      },
      want: ["parts/a.yaml"],
    },
    {
      name: "relative ones are found there too",
      given: {
        "/specs/spec.yaml": document("https://x.example/d/main.yaml", "a.yaml"),
        "/specs/a.yaml": "{}",
      },
      want: ["a.yaml"],
    },
    {
      name: "a part that names itself is called by it, and nothing is read",
      given: {
        "/specs/spec.yaml": JSON.stringify({
          openapi: "3.2.0",
          $self: "https://x.example/d/main.yaml",
          components: { schemas: { A: { $id: "parts/thing" } } },
          x: { $ref: "https://x.example/d/parts/thing" },
        }),
      },
      want: [],
    },
    {
      name: "a name is found although its document is read later",
      given: {
        "/specs/spec.yaml": JSON.stringify({
          openapi: "3.2.0",
          x: { $ref: "https://y.example/late.yaml" },
          y: { $ref: "a.yaml" },
        }),
        "/specs/a.yaml": JSON.stringify({ z: { $ref: "b.yaml" } }),
        "/specs/b.yaml": document("https://y.example/late.yaml"),
      },
      want: ["a.yaml", "b.yaml"],
    },
  ])("$name", async ({ given, want }) => {
    const { found, sources } = await loadIn({ files: given });
    expect(found).toEqual([]);
    const read = [...(sources?.sources.values() ?? [])].map(({ uri }) => uri);
    expect(read.slice(1)).toEqual(want.map((file) => `file:///specs/${file}`));
  });

  test("a name that nothing has is reported where it stands", async () => {
    const { found } = await loadIn({
      files: {
        "/specs/spec.yaml": document(
          "https://x.example/d/main.yaml",
          "https://y.example/a.yaml",
        ),
      },
    });
    expect(found).toEqual([expect.stringMatching(/GC_REF_FORBIDDEN$/)]);
  });
});
