import { expect, test } from "vitest";
import { found, type Case } from "./found.js";
import { documentOf } from "./sources.js";

const extensions: readonly Case[] = [
  {
    name: "a name for an operation is accepted there only",
    given: documentOf({
      "x-connector-name": "a.b",
      paths: {
        "/x": {
          get: { "x-connector-name": "a.b", responses: { 200: {} } },
          put: { "x-connector-name": "a.b.c", responses: { 200: {} } },
        },
      },
    }),
    want: [
      "GC_INVALID_EXTENSION name x-connector-name",
      'GC_INVALID_EXTENSION "a.b.c"',
    ],
  },
  {
    name: "an operation is told to be the one that tests a connection, and nothing else is",
    given: documentOf({
      paths: {
        "/x": {
          "x-connector-test": true,
          get: { "x-connector-test": true, responses: { 200: {} } },
          put: { "x-connector-test": "yes", responses: { 200: {} } },
        },
      },
    }),
    want: [
      "GC_INVALID_EXTENSION name x-connector-test",
      'GC_INVALID_EXTENSION "yes"',
    ],
  },
  {
    name: "every unknown member of x-connector is pointed at",
    given: documentOf({ "x-connector": { outDir: "..", imports: [] } }),
    want: [
      "GC_INVALID_EXTENSION name outDir",
      "GC_INVALID_EXTENSION name imports",
    ],
  },
  {
    name: "a webhook's signature uses an algorithm of the list",
    given: documentOf({
      "x-webhook-signature": { header: "X-Sig", algorithm: "hmac-sha1" },
    }),
    want: ["GC_INVALID_EXTENSION name x-webhook-signature"],
  },
  {
    name: "what is said of an internal parameter is checked, and belongs to one",
    given: documentOf({
      "x-connector-internal": true,
      paths: {
        "/x": {
          parameters: [
            { name: "a", in: "query", "x-connector-internal": true },
            { name: "b", in: "query", "x-connector-internal": "yes" },
            {
              name: "c",
              in: "query",
              "x-connector-internal": { option: 1, secret: true, hidden: true },
            },
            {
              name: "d",
              in: "query",
              "x-connector-internal": { option: "d", value: [1] },
            },
          ],
          get: { responses: { 200: {} } },
        },
      },
    }),
    want: [
      "GC_INVALID_EXTENSION name x-connector-internal",
      'GC_INVALID_EXTENSION "yes"',
      "GC_INVALID_EXTENSION 1",
      "GC_INVALID_EXTENSION name hidden",
    ],
  },
  {
    name: "what is said of how calls are made is checked, of an operation and of the document",
    given: documentOf({
      "x-connector-rate-limit": "100 per minute",
      "x-connector-retry": false,
      paths: {
        "/x": {
          "x-connector-timeout": 1,
          get: {
            "x-connector-timeout": "5s",
            "x-connector-total-timeout": 5000,
            "x-connector-rate-limit": "often",
            "x-connector-idempotent": "yes",
            "x-connector-idempotency-key": "X Key",
            "x-connector-retry": { attempts: 0, statuses: ["5XX"], tries: 1 },
            responses: { 200: {} },
          },
        },
      },
    }),
    want: [
      "GC_INVALID_EXTENSION name x-connector-timeout",
      'GC_INVALID_EXTENSION "5s"',
      'GC_INVALID_EXTENSION "often"',
      'GC_INVALID_EXTENSION "yes"',
      'GC_INVALID_EXTENSION "X Key"',
      "GC_INVALID_EXTENSION 0",
      "GC_INVALID_EXTENSION name tries",
    ],
  },
  {
    name: "a known signature is accepted, and so are others' extensions",
    given: documentOf({
      "x-webhook-signature": { header: "X-Sig", algorithm: "ed25519" },
      "x-other": { outDir: ".." },
    }),
    want: [],
  },
];

test.each(extensions)("$name", ({ given, want }) => {
  expect(found(given)).toEqual(want);
});
