import { expect, test } from "vitest";
import { liftPathQuery } from "../../src/build/path-query.js";
import type { Parameter } from "../../src/ir/index.js";

const parameter = (place: Parameter["in"], name: string): Parameter => ({
  name,
  in: place,
  required: true,
  schema: { type: ["string"] },
  style: place === "path" ? "simple" : "form",
  explode: place !== "path",
  allowReserved: false,
});

/** `query key` is a query parameter of that name. */
const read = (texts: readonly string[]) =>
  texts.map((text) => {
    const [place = "", name = ""] = text.split(" ");
    return parameter(place as Parameter["in"], name);
  });

test.each<{
  path: string;
  parameters: readonly string[];
  want: string;
  becomes: readonly string[];
}>([
  {
    path: "/users/{id}/pic?key={API_KEY}",
    parameters: ["path id", "path API_KEY"],
    want: "/users/{id}/pic",
    becomes: ["path id", "query key"],
  },
  {
    path: "/rides?page={page}&per_page={n}&all",
    parameters: ["path page", "path n", "header X"],
    want: "/rides?all",
    becomes: ["query page", "query per_page", "header X"],
  },
  // described as what it is, and added as what it looks like
  {
    path: "/search?query={query}",
    parameters: ["query query", "path query"],
    want: "/search",
    becomes: ["query query"],
  },
  // one value that is sent twice
  {
    path: "/users/{id}?id={id}",
    parameters: ["path id"],
    want: "/users/{id}?id={id}",
    becomes: ["path id"],
  },
  {
    path: "/x?a={v}&b={v}",
    parameters: ["path v"],
    want: "/x?a={v}&b={v}",
    becomes: ["path v"],
  },
  // no whole value
  {
    path: "/x?at={lat},{lon}&{rest}",
    parameters: ["path lat", "path lon", "path rest"],
    want: "/x?at={lat},{lon}&{rest}",
    becomes: ["path lat", "path lon", "path rest"],
  },
  {
    path: "/x?a={v}",
    parameters: ["path v", "querystring q"],
    want: "/x?a={v}",
    becomes: ["path v", "querystring q"],
  },
  {
    path: "/?Action=List",
    parameters: ["query Version"],
    want: "/?Action=List",
    becomes: ["query Version"],
  },
])("$path", ({ path, parameters, want, becomes }) => {
  const lifted = liftPathQuery({ path, parameters: read(parameters) });
  const names = lifted.parameters.map((one) => `${one.in} ${one.name}`);
  expect([lifted.path, names]).toEqual([want, becomes]);
});

test("a list is written with commas, as it is in a path", () => {
  const { parameters } = liftPathQuery({
    path: "/x?ids={ids}",
    parameters: [parameter("path", "ids")],
  });
  expect(parameters).toEqual([
    { ...parameter("path", "ids"), in: "query", style: "form" },
  ]);
});
