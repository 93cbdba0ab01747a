import {
  NAMES,
  TEXTS,
  TOKENS,
  json,
  done,
  text,
  each,
  paths,
  featureCase,
  properties,
  describe,
  type FeatureCase,
} from "./texts.js";

/** Hostile text in examples, docs, encodings, servers and configuration. */
export const descriptions: readonly FeatureCase[] = [
  featureCase(
    "F11-examples",
    describe(
      paths((one) => ({
        post: {
          parameters: [
            {
              name: "q",
              in: "query",
              required: true,
              schema: text,
              examples: {
                [one]: { summary: one, description: one, serializedValue: one },
              },
            },
          ],
          requestBody: {
            content: {
              "application/json": {
                schema: text,
                examples: {
                  [one]: {
                    dataValue: one,
                    serializedValue: JSON.stringify(one),
                  },
                },
              },
            },
          },
          responses: {
            "200": {
              description: "ok",
              content: {
                "text/plain": {
                  schema: text,
                  examples: { [one]: { serializedValue: one } },
                },
              },
            },
          },
        },
      })),
    ),
  ),
  featureCase(
    "F12-html",
    describe(
      paths((one) => ({
        get: {
          summary: `<p>${one}</p>`,
          description: `<p>${one}</p><ul><li>${one}<li><code>${one}</code></ul><table><tr><td>${one}</table><a href="https://x.test/${one}">${one}</a><pre>${one}`,
          responses: done,
        },
      })),
      {
        info: {
          title: "Hostile",
          version: "1.0.0",
          description: TEXTS.map(
            (one) => `<h1>${one}</h1><!-- ${one} --><img src=x onerror=${one}>`,
          ).join("\n"),
        },
      },
    ),
  ),
  featureCase(
    "F13-encoding",
    describe(
      paths(
        (one, index) => ({
          post: {
            requestBody: {
              content: {
                "multipart/form-data": {
                  schema: {
                    type: "object",
                    required: [one],
                    properties: {
                      [one]: text,
                      n: { type: "array", items: text },
                    },
                  },
                  encoding: {
                    [one]: {
                      contentType: "text/plain",
                      headers: {
                        [TOKENS[index % TOKENS.length] ?? "x"]: {
                          schema: { const: "fixed" },
                        },
                        "X-Free": { description: one, schema: text },
                      },
                    },
                  },
                },
              },
            },
            responses: done,
          },
        }),
        NAMES,
      ),
    ),
  ),
  featureCase(
    "F14-discriminator",
    describe(
      paths(
        (one) => ({
          post: {
            requestBody: {
              content: json({
                oneOf: [
                  { $ref: "#/components/schemas/A" },
                  { $ref: "#/components/schemas/B" },
                ],
                discriminator: {
                  propertyName: one,
                  mapping: { [one]: "A" },
                  defaultMapping: "B",
                },
              }),
            },
            responses: done,
          },
        }),
        NAMES,
      ),
      {
        components: {
          schemas: {
            A: { type: "object", required: NAMES, properties },
            B: { type: "object", properties },
          },
        },
      },
    ),
  ),
  featureCase(
    "F15-servers",
    describe(
      { "/x": { get: { responses: done } } },
      {
        servers: TEXTS.map((one, index) => ({
          url: `https://s${index}.example.test/{v}`,
          name: one,
          description: one,
          variables: { v: { default: `a${index}`, description: one } },
        })),
      },
    ),
  ),
  featureCase(
    "F16-config",
    describe(
      paths((one) => ({
        post: {
          operationId: one,
          parameters: [
            { name: one, in: "query", schema: { type: "array", items: text } },
          ],
          requestBody: {
            content: {
              "application/xml": { schema: { type: "object", properties } },
            },
          },
          responses: done,
        },
      })),
      {},
    ),
    {
      config: {
        parameters: {
          arrays: "brackets",
          arraysOf: {
            ...each(TEXTS, (one) => [one, "repeat"]),
            ...each(TEXTS, (one) => [`${one} ${one}`, "brackets"]),
          },
        },
        xml: { arrays: "wrapped", items: "type" },
      },
    },
  ),
  featureCase(
    "F18-connection",
    describe(
      paths((one, index) => ({
        servers: [
          { url: `https://own${index}.example.test/{v}`, name: one },
          { url: `https://other${index}.example.test`, description: one },
        ].map((server) => ({
          ...server,
          variables: { v: { default: `a${index}` } },
        })),
        get: {
          parameters: [
            {
              name: one,
              in: "query",
              required: true,
              description: one,
              schema: { type: "string", enum: TEXTS },
              "x-connector-internal": { label: one, help: one },
            },
            {
              name: `constant ${one}`,
              in: "query",
              schema: text,
              "x-connector-internal": { value: one },
            },
            { name: `option ${one}`, in: "query", schema: text },
          ],
          responses: done,
        },
      })),
    ),
    {
      config: {
        environments: {
          lab: {
            url: "https://{v}.lab.example.test",
            description: TEXTS.join("\n"),
            variables: {
              v: { default: "a", enum: ["a", ...NAMES], description: TEXTS[3] },
            },
          },
        },
        internal: each(TEXTS, (one) => [
          `option ${one}`,
          { label: one, help: one, secret: true },
        ]),
      },
    },
  ),
  featureCase(
    "F19-policies",
    describe(
      paths((one, index) => ({
        get: {
          "x-connector-rate-limit": { limit: 5, per: "minute", name: one },
          "x-rate-limit": one,
          responses: done,
        },
        post: {
          "x-connector-retry": {
            verdictHeader: TOKENS[index % TOKENS.length],
            statuses: [404],
          },
          "x-connector-idempotency-key": TOKENS[index % TOKENS.length],
          responses: done,
        },
      })),
    ),
    { config: { policies: { "*": { rateLimits: "9 per hour" } } } },
  ),
];
