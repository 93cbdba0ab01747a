import {
  TEXTS,
  TOKENS,
  json,
  done,
  text,
  each,
  paths,
  featureCase,
  values,
  describe,
  type FeatureCase,
  type Members,
} from "./texts.js";

const hook = (one: string): Members => ({
  post: {
    summary: one,
    description: one,
    operationId: `hook ${one}`,
    parameters: [{ name: "x", in: "query", description: one, schema: values }],
    requestBody: {
      description: one,
      content: json({
        title: one,
        description: one,
        type: "object",
        properties: { [one]: { enum: [one] } },
      }),
    },
    responses: { "200": { description: one, content: json(values) } },
  },
});

/** Hostile text in what a document says around its operations. */
export const documents: readonly FeatureCase[] = [
  featureCase(
    "F06-links",
    describe({
      "/to": {
        get: {
          operationId: "to",
          parameters: [{ name: "id", in: "query", schema: text }],
          responses: done,
        },
      },
      ...paths((one) => ({
        get: {
          responses: {
            "200": {
              description: one,
              links: {
                [one]: {
                  operationId: "to",
                  description: one,
                  parameters: { [one]: one, id: `$response.body#/${one}` },
                  requestBody: { [one]: one },
                },
                second: {
                  operationId: "to",
                  parameters: {
                    id: `$request.header.${one}`,
                    "query.id": `$url${one}`,
                  },
                },
              },
            },
          },
        },
      })),
    }),
  ),
  featureCase(
    "F07-hooks",
    describe(
      paths((one) => ({
        post: {
          operationId: one,
          responses: done,
          callbacks: {
            [one]: { [`{$request.body#/${one}}`]: hook(one), [one]: hook(one) },
          },
        },
      })),
      { webhooks: each(TEXTS, (one) => [one, hook(one)]) },
    ),
  ),
  featureCase(
    "F08-tags",
    describe(
      paths((one) => ({
        get: { tags: [one], responses: done },
        put: { tags: ["badge", one], responses: done },
      })),
      {
        tags: [
          ...TEXTS.map((name, index) => ({
            name,
            summary: name,
            description: name,
            kind: index % 2 ? "nav" : name,
            ...(index > 0 && { parent: TEXTS[index - 1] }),
            externalDocs: { url: "https://example.test", description: name },
          })),
          { name: "badge", kind: "badge", summary: TEXTS.join(" ") },
        ],
      },
    ),
  ),
  featureCase(
    "F09-methods",
    describe(
      Object.fromEntries(
        TOKENS.map((one, index) => [
          `/x${index}`,
          {
            additionalOperations: {
              [one]: { responses: done },
              [`${one}2`]: { operationId: `z${one}`, responses: done },
            },
          },
        ]),
      ),
    ),
  ),
  featureCase(
    "F10-identifiers",
    describe(
      {
        "/x": {
          get: {
            responses: {
              "200": {
                description: "ok",
                content: json({ $ref: "#/components/schemas/A" }),
              },
            },
          },
        },
      },
      {
        $self: `https://example.test/a?${encodeURIComponent(TEXTS[0] ?? "")}`,
        components: {
          schemas: {
            A: {
              $id: "https://example.test/../../__proto__",
              type: "object",
              $defs: each(TEXTS, (one) => [
                one,
                { $anchor: "constructor", title: one },
              ]),
              properties: {
                a: { $ref: "#constructor" },
                b: { $dynamicRef: "#constructor" },
              },
            },
          },
        },
      },
    ),
  ),
];
