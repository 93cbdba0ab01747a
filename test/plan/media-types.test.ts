import { expect, test } from "vitest";
import {
  isJsonType,
  isLinesType,
  isMultipartForm,
  isPlainSyntax,
  isTextType,
  isXmlType,
} from "../../src/plan/media-types.js";

test.each([
  {
    name: "JSON",
    is: isJsonType,
    given: "application/json text/json a/b+json */* application/*",
    not: "application/jsonl application/json-seq text/* image/*",
  },
  {
    name: "XML that is data",
    is: isXmlType,
    given: "application/xml text/xml a/b+xml",
    not: "image/svg+xml application/xhtml+xml a/xmlish",
  },
  {
    name: "text",
    is: isTextType,
    given:
      "text/plain a/xml image/svg+xml a/yaml a/b+yml a/ndjson a/x-ndjson a/jsonl a/csv a/graphql a/javascript a/sql",
    not: "application/pdf application/json image/* a/b-csv",
  },
  {
    name: "JSON values one after another",
    is: isLinesType,
    given:
      "application/x-ndjson a/ndjson a/jsonl a/jsonlines a/x-json-lines a/json-seq a/b+json-seq",
    not: "application/json a/b+json a/json-seqs",
  },
  {
    name: "a form of parts",
    is: isMultipartForm,
    given: "multipart/form-data multipart/*",
    not: "multipart/mixed multipart/form-data-x",
  },
  {
    name: "nothing but a syntax",
    is: isPlainSyntax,
    given: "application/json text/xml application/*+json */*",
    not: "application/merge-patch+json application/hal+json image/*",
  },
])("$name", ({ is, given, not }) => {
  const judge = (types: string) =>
    types.split(" ").map((type) => [type, is(`${type.toUpperCase()}; a=b`)]);
  expect(judge(given)).toEqual(given.split(" ").map((type) => [type, true]));
  expect(judge(not)).toEqual(not.split(" ").map((type) => [type, false]));
});
