import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  findLink,
  parseLinks,
} from "../../../../generators/runtime/paging/link-header.js";

describe("P5 the link with the relation next", () => {
  test.each<{ given: string; want: string | undefined }>([
    { given: "", want: undefined },
    { given: '</b>; rel="next"', want: "/b" },
    { given: "</b>; rel=next", want: "/b" },
    { given: '</b>; REL="NEXT"', want: "/b" },
    { given: '</b>;rel="next"', want: "/b" },
    { given: '< /b >; rel="next"', want: " /b " },
    { given: '</a>; rel="prev", </b>; rel="next"', want: "/b" },
    { given: '</b>; rel="last next"', want: "/b" },
    { given: '</b>; rel="nextish"', want: undefined },
    { given: '</b>; title="a, b; rel=next"; rel="next"', want: "/b" },
    { given: '</a>; title="x, </c>; rel=next", </b>; rel=next', want: "/b" },
    { given: '</b>; title="a\\"b"; rel="next"', want: "/b" },
    { given: '</b?x=1,2;3>; rel="next"', want: "/b?x=1,2;3" },
    { given: '</b>; rel="prev"; rel="next"', want: undefined },
    { given: '</b>; crossorigin; rel="next"', want: "/b" },
    { given: '</b>; ; rel="next"', want: "/b" },
    { given: "</b>", want: undefined },
    { given: "rubbish, </b>; rel=next", want: "/b" },
    { given: '</a>; rel="next"x, </b>; rel=next', want: "/a" },
    { given: '<>; rel="next"', want: "" },
    { given: ",,, </b>; rel=next,,", want: "/b" },
    { given: '</b>; rel = "next"', want: "/b" },
  ])("$given", ({ given, want }) => {
    expect(findLink(given, "next")).toBe(want);
  });

  test("is found again, whatever else the header has", () => {
    const name = fc.constantFrom("rel", "title", "type", "anchor", "hreflang");
    const parameters = fc.array(fc.tuple(name, fc.string()), { maxLength: 4 });
    const target = fc.webPath();
    const link = fc.record({ target, parameters });
    fc.assert(
      fc.property(fc.array(link, { maxLength: 5 }), (links) => {
        const header = links.map(write).join(", ");
        const read = parseLinks(header).map((one) => ({
          target: one.target,
          parameters: Object.fromEntries(one.parameters),
        }));
        expect(read).toEqual(
          links.map((one) => ({
            target: one.target,
            parameters: Object.fromEntries([...one.parameters].reverse()),
          })),
        );
      }),
    );
  });

  test("any text ends", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        parseLinks(text);
      }),
    );
  });
});

function write({
  target,
  parameters,
}: {
  target: string;
  parameters: readonly (readonly [string, string])[];
}): string {
  const written = parameters.map(
    ([name, value]) => `; ${name}="${value.replace(/[\\"]/g, "\\$&")}"`,
  );
  return `<${target}>${written.join("")}`;
}
