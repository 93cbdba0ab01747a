import { expect, test } from "vitest";
import { Diagnostics } from "../../src/diagnostics/diagnostics.js";
import { configureSecurity } from "../../src/normalise/configured-security.js";
import type { Node } from "../../src/grammar/json.js";
import type { Document } from "../../src/normalise/document.js";

function configure(
  security: Document["security"],
  described?: Document["security"],
  paths: Node = { "/a": { get: {}, put: { security: [] } } },
) {
  const diagnostics = new Diagnostics();
  const key = { type: "apiKey", in: "header", name: "X-Key" };
  const document = {
    paths,
    ...(described && { security: described }),
    components: { securitySchemes: { key } },
  };
  const configured = configureSecurity(
    document,
    { ...(security && { security }) },
    diagnostics,
  );
  return {
    security: configured["security"],
    reported: diagnostics.all.map(({ code, message }) => `${code} ${message}`),
  };
}

test.each<{
  name: string;
  given: Parameters<typeof configure>;
  want: Document["security"];
}>([
  { name: "nothing is said", given: [undefined], want: undefined },
  {
    name: "the description alone says it",
    given: [undefined, [{ key: [] }]],
    want: [{ key: [] }],
  },
  {
    name: "the configuration alone says it",
    given: [[{ key: [] }, {}]],
    want: [{ key: [] }, {}],
  },
  {
    name: "the configuration says it otherwise",
    given: [[{ key: [] }], [{}]],
    want: [{ key: [] }],
  },
  {
    name: "the configuration says that nothing is sent",
    given: [[], [{ key: [] }]],
    want: [],
  },
])("$name", ({ given, want }) => {
  expect(configure(...given)).toEqual({ security: want, reported: [] });
});

test("what is not there cannot be asked for", () => {
  const { reported } = configure([{ Key: [] }, { nothing: [] }]);
  expect(reported).toEqual([
    'GC_CONFIG_SECURITY_SCHEME the configuration asks for the security scheme "Key", which is not defined; did you mean "key"?',
    'GC_CONFIG_SECURITY_SCHEME the configuration asks for the security scheme "nothing", which is not defined',
  ]);
});

test("a configuration that no operation heeds is for nothing", () => {
  const paths = { "/a": { get: { security: [{ key: [] }] } } };
  expect(configure([{ key: [] }], undefined, paths).reported).toEqual([
    "GC_CONFIG_SECURITY_UNUSED `security` in the configuration is for nothing",
  ]);
});

test("a scheme that the description lacks is added, and can be asked for", () => {
  const diagnostics = new Diagnostics();
  const key = { type: "apiKey", in: "query", name: "k" };
  const token = { type: "http", scheme: "bearer" };
  const described = {
    paths: { "/a": { get: {} } },
    components: {
      schemas: {},
      securitySchemes: { key: { type: "http", scheme: "basic" } },
    },
  };
  const configured = configureSecurity(
    described,
    { security: [{ token: [] }], securitySchemes: { key, token } },
    diagnostics,
  );
  expect(configured).toEqual({
    paths: described.paths,
    security: [{ token: [] }],
    components: { schemas: {}, securitySchemes: { key, token } },
  });
  expect(diagnostics.all).toEqual([]);
  expect(
    configureSecurity({}, { securitySchemes: { token } }, diagnostics),
  ).toEqual({ components: { securitySchemes: { token } } });
});
