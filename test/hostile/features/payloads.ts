import {
  INHERITED,
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
  values,
  describe,
  type FeatureCase,
} from "./texts.js";

const wide = {
  type: "string",
  enum: ["a | b", "c; d", "x".repeat(90), "y, z"],
};

const xmlBody = {
  type: "object",
  properties: each(TEXTS, (one, index) => [
    one,
    {
      type: index % 2 ? "string" : "array",
      ...(index % 2 ? {} : { items: { type: "string", xml: { name: one } } }),
      xml: { name: one, prefix: one, namespace: one, wrapped: index % 4 === 0 },
    },
  ]),
};

const dates = { type: "string", format: "date-time" };
const surface = each(NAMES, (one) => [one, dates] as const);
const codecPaths = {
  ...paths((one) => ({
    post: {
      parameters: [{ name: `p${one}`, in: "query", schema: dates }],
      requestBody: { content: json({ type: "object", properties: surface }) },
      responses: {
        "200": {
          description: one,
          content: json({
            oneOf: [
              { $ref: "#/components/schemas/A" },
              { $ref: "#/components/schemas/B" },
            ],
          }),
        },
      },
    },
  })),
};
const codecSchemas = {
  schemas: {
    A: { type: "object", required: NAMES, properties: { ...surface } },
    B: {
      type: "object",
      required: NAMES,
      properties: { ...surface, n: { type: "integer", format: "int64" } },
    },
  },
};

const validated = describe(
  paths(
    (one) => ({
      post: {
        parameters: [{ name: `p${one}`, in: "query", schema: { enum: [one] } }],
        requestBody: {
          content: json({
            type: "object",
            required: [one],
            properties: {
              ...properties,
              n: { type: "string", pattern: one, format: one },
            },
            patternProperties: { [one]: text },
            dependentRequired: { [one]: [one] },
            dependentSchemas: { [one]: { required: [one] } },
            propertyNames: { not: { const: `${one}!` } },
          }),
        },
        responses: { "200": { description: one, content: json(values) } },
      },
    }),
    NAMES,
  ),
);

/** Names that a header can have for its members. */
const members = each(
  [...TOKENS, ...TEXTS]
    .map((one) => one.replaceAll(/[,=]/g, ""))
    .filter((one) => /^[ -~]+$/.test(one) && !INHERITED.has(one)),
  (one) => [one, text] as const,
);

/** Hostile text in what travels: XML, codecs, validators, headers, media types. */
export const payloads: readonly FeatureCase[] = [
  featureCase(
    "F01-xml",
    describe({
      "/xml": {
        post: {
          requestBody: { content: { "application/xml": { schema: xmlBody } } },
          responses: {
            "200": {
              description: "ok",
              content: { "text/xml": { schema: xmlBody } },
            },
          },
        },
      },
      ...paths((one) => ({
        post: {
          requestBody: {
            content: {
              "application/xml": {
                schema: { type: "object", xml: { name: one, namespace: one } },
              },
              "multipart/form-data": {
                schema: {
                  type: "object",
                  properties: { [one]: { type: "object" } },
                },
                encoding: { [one]: { contentType: "application/xml" } },
              },
            },
          },
          responses: done,
        },
      })),
    }),
  ),
  ...(["Date", "Temporal"] as const).map((kind) =>
    featureCase(
      `F02-codecs-${kind.toLowerCase()}`,
      describe(codecPaths, { components: codecSchemas }),
      {
        config: { dates: kind, int64: "bigint" },
      },
    ),
  ),
  ...(["zod", "valibot"] as const).map((validation) =>
    featureCase(`F03-${validation}`, validated, { config: { validation } }),
  ),
  featureCase(
    "F04-response-headers",
    describe(
      paths(
        (one) => ({
          get: {
            responses: {
              "200": {
                description: one,
                headers: {
                  [one]: {
                    description: TEXTS.join(" "),
                    schema: { enum: TEXTS },
                  },
                  [`y${one}`]: {
                    required: true,
                    schema: { type: "array", items: { type: "integer" } },
                  },
                  [`z${one}`]: {
                    explode: true,
                    schema: { type: "object", properties: members },
                  },
                },
                content: json(wide),
              },
              "202": {
                description: one,
                content: json({ enum: ["q | r", "s"] }),
              },
              "404": { description: one, headers: { [one]: { schema: text } } },
              "4XX": { description: one, content: json(wide) },
            },
          },
        }),
        TOKENS,
      ),
    ),
  ),
  featureCase(
    "F05-media-types",
    describe(
      paths((one) => {
        const content = {
          "application/json": { schema: wide },
          [`${one}/*`]: {},
          [`${one}/${one}`]: { schema: text },
          [`text/${one}; charset="a;b | c"`]: { schema: text },
        };
        return {
          post: {
            requestBody: { content },
            responses: { "200": { description: "ok", content } },
          },
        };
      }, TOKENS),
    ),
  ),
];
