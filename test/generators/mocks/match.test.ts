import { expect, test } from "vitest";
import { matchPath } from "../../../generators/mocks/src/match.js";

const rows: readonly {
  template: string;
  path: string;
  want: Record<string, string> | undefined;
}[] = [
  { template: "/pets/{petId}", path: "/pets/p1", want: { petId: "p1" } },
  { template: "/pets/{petId}", path: "/pets/a%2Fb", want: { petId: "a%2Fb" } },
  { template: "/pets/{petId}", path: "/pets/a/b", want: undefined },
  { template: "/pets/{petId}", path: "/pets/", want: undefined },
  { template: "/pets", path: "/pets/", want: undefined },
  { template: "/v1/items:batchGet", path: "/v1/items:batchGet", want: {} },
  {
    template: "/v1/items:batchGet",
    path: "/v1/itemsXbatchGet",
    want: undefined,
  },
  { template: "/v1/items(1)", path: "/v1/items(1)", want: {} },
  { template: "/v1/items(1)", path: "/v1/items1", want: undefined },
  { template: "/v1/*", path: "/v1/*", want: {} },
  { template: "/v1/*", path: "/v1/anything", want: undefined },
  { template: "/v1/a+b", path: "/v1/a+b", want: {} },
  { template: "/v1/a+b", path: "/v1/aab", want: undefined },
  { template: "/v1/{id}:cancel", path: "/v1/7:cancel", want: { id: "7" } },
  { template: "/v1/{id}:cancel", path: "/v1/7%3Acancel", want: { id: "7" } },
  { template: "/v1/{id}:cancel", path: "/v1/7", want: undefined },
  { template: "/{a}-{b}.json", path: "/x-y.json", want: { a: "x", b: "y" } },
  { template: "/pets?x=1", path: "/pets", want: {} },
  { template: "/#X-Target=a", path: "/", want: {} },
  { template: "/{a?b}/c", path: "/1/c", want: { "a?b": "1" } },
  { template: "/a b/{id}", path: "/a%20b/1", want: { id: "1" } },
  { template: "/a/{id}/b/{id}", path: "/a/1/b/1", want: { id: "1" } },
  { template: "/a/{id}/b/{id}", path: "/a/1/b/2", want: undefined },
  {
    template: "/x/{__proto__}",
    path: "/x/1",
    want: JSON.parse('{"__proto__":"1"}'),
  },
];

test.each(rows)("$template and $path", ({ template, path, want }) => {
  const values = matchPath(template, path);
  expect(values && Object.fromEntries(values)).toEqual(want);
});
