import { describe, expect, test } from "vitest";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import { listOperations } from "../../src/select/operations.js";
import { filteredOut, select } from "../../src/select/select.js";
import { makeDocument } from "./document.js";

const document = makeDocument({
  "/pets": {
    get: { operationId: "listPets", tags: ["Pets"] },
    post: { operationId: "createPet", tags: ["Pets", "Admin"] },
  },
  "/pets/{petId}": { get: { operationId: "getPet", tags: ["Pets"] } },
  "/users('{id}')/files": { get: { tags: ["Users (beta)"] } },
  "/cache": {
    additionalOperations: { PURGE: { operationId: "purgeCache" } },
  },
});
const LIST = "GET /pets";
const CREATE = "POST /pets";
const GET = "GET /pets/{petId}";
const FILES = "GET /users('{id}')/files";
const PURGE = "PURGE /cache";

function run(include: readonly string[], exclude: readonly string[]) {
  const diagnostics = new Diagnostics();
  const selected = select(document, { include, exclude }, diagnostics);
  return { selected, diagnostics };
}

describe("select keeps the operations that match", () => {
  test.each<{
    include?: string[];
    exclude?: string[];
    want: string[];
  }>([
    { want: [LIST, CREATE, GET, FILES, PURGE] },
    { include: ["tag:Pets"], want: [LIST, CREATE, GET] },
    { include: ["tag:P*"], want: [LIST, CREATE, GET] },
    { include: ["tag:Users (beta)"], want: [FILES] },
    { include: ["tag:Users (*"], want: [FILES] },
    { include: ["path:/pets"], want: [LIST, CREATE] },
    { include: ["path:/pets/*"], want: [GET] },
    { include: ["path:/pets/**"], want: [LIST, CREATE, GET] },
    { include: ["/pets/{petId}"], want: [GET] },
    { include: ["path:/users('{id}')/**"], want: [FILES] },
    { include: ["path:/{pets,cache}"], want: [LIST, CREATE, PURGE] },
    { include: ["method:post"], want: [CREATE] },
    { include: ["method:{POST,PURGE}"], want: [CREATE, PURGE] },
    { include: ["operation:*Pet"], want: [CREATE, GET] },
    { include: ["GET /pets/**"], want: [LIST, GET] },
    { include: ["get **"], want: [LIST, GET, FILES] },
    { include: ["* /pets"], want: [LIST, CREATE] },
    { include: ["GET /pets/{petId}"], want: [GET] },
    { include: ["tag:Admin", "method:PURGE"], want: [CREATE, PURGE] },
    { include: ["tag:Pets"], exclude: ["method:POST"], want: [LIST, GET] },
    { exclude: ["tag:Pets", "/users*/**"], want: [PURGE] },
  ])("include $include, exclude $exclude", ({ want, ...given }) => {
    const { include = [], exclude = [] } = given;
    const { selected, diagnostics } = run(include, exclude);
    expect(listOperations(selected).map(({ key }) => key)).toEqual(want);
    expect(diagnostics.all).toEqual([]);
  });
});

test("of the methods of any name, those of one path that match", () => {
  const additionalOperations = { PURGE: {}, COPY: {} };
  const given = makeDocument({ "/a": { get: {}, additionalOperations } });
  const keep = { include: ["method:PURGE"], exclude: [] };
  const selected = select(given, keep, new Diagnostics());
  expect(listOperations(selected).map(({ key }) => key)).toEqual(["PURGE /a"]);
});

describe("a pattern that matches nothing is a warning with a suggestion", () => {
  test.each([
    { given: "tag:Pet", want: '"tag:Pets"' },
    { given: "tags:Pets", want: '"tag:Pets"' },
    { given: "operation:listPet", want: '"operation:listPets"' },
    { given: "listPets", want: '"operation:listPets"' },
    { given: "path:/pet", want: '"path:/pets"' },
    { given: "/cahce", want: '"path:/cache"' },
    { given: "PURG /cache", want: '"PURGE /cache"' },
    { given: "tag:Invoices", want: "" },
  ])("$given", ({ given, want }) => {
    const { diagnostics } = run(["method:GET", given], []);
    expect(diagnostics.all).toHaveLength(1);
    expect(diagnostics.all[0]).toMatchObject({
      code: "GC_SELECT_NO_MATCH",
      severity: "warning",
      message: `--include "${given}" matches no operation${want && `; did you mean ${want}?`}`,
    });
  });
});

test("a selection that leaves nothing is an error", () => {
  const { diagnostics } = run([], ["**", "* /**"]);
  expect(diagnostics.all.map(({ code }) => code)).toContain("GC_SELECT_EMPTY");
  expect(diagnostics.failed).toBe(true);
});

test("without a selection the document is the same object", () => {
  expect(run([], []).selected).toBe(document);
});

describe("filteredOut lists what the selection removed", () => {
  test.each([
    { include: [], want: [] },
    { include: ["path:/pets/**"], want: [FILES, PURGE] },
  ])("include $include", ({ include, want }) => {
    const { selected } = run(include, []);
    expect(filteredOut(document, selected)).toEqual(want);
  });
});

test("20,000 operations and 20 patterns take well under a second", () => {
  const paths = Array.from({ length: 20_000 }, (_, index) => [
    `/group${index % 100}/thing${index}`,
    { get: { operationId: `getThing${index}`, tags: [`tag${index % 100}`] } },
  ]);
  const large = makeDocument(Object.fromEntries(paths));
  const include = Array.from({ length: 20 }, (_, index) => `tag:tag${index}`);
  const before = performance.now();
  const diagnostics = new Diagnostics();
  const selected = select(large, { include, exclude: [] }, diagnostics);
  expect(listOperations(selected)).toHaveLength(4_000);
  expect(performance.now() - before).toBeLessThan(3_000);
});
