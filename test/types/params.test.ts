import { describe, expect, test } from "vitest";
import type { Schema } from "../../src/ir/index.js";
import type { BodyCodec, OperationPlan } from "../../src/plan/plan.js";
import { declareTypes } from "../../src/types/declare.js";
import { action } from "../plan/api.js";
import { array, object, ref, string } from "./cases/case.js";
import { planOf, type Schemas } from "./plan.js";

const bytes: Schema = { type: ["string"], format: "binary" };
const upload = object({ file: bytes, more: array(bytes), name: string });

function operation(schema: Schema, codec?: BodyCodec): OperationPlan {
  const content = { mediaType: "application/json", schema };
  const body = { required: true, content: [content] };
  return {
    id: "pets.put",
    method: "put",
    constName: "put",
    action: action({ ...(codec && { body }) }),
    params: {
      typeName: "PutPetParams",
      schema,
      optional: true,
      parameters: [],
    },
    ...(codec && { body: { codec, content, body, shape: "body" as const } }),
    result: {
      kind: "none",
      schemas: [],
      optional: false,
      outcomes: [],
      headers: [],
    },
    errors: [],
  };
}

function declare(schema: Schema, codec?: BodyCodec, schemas: Schemas = {}) {
  const plan = planOf({
    schemas,
    sides: Object.fromEntries(
      Object.keys(schemas).map((id) => [id, ["request"]]),
    ),
    operations: [operation(schema, codec)],
  });
  return declareTypes(plan, { enums: "response" });
}

/** The params of an operation whose flat body is a model beside `id`. */
function declareFlat(params: Schema, schemas: Schemas): string | undefined {
  const put = operation(params, "json");
  const plan = planOf({
    schemas,
    sides: Object.fromEntries(
      Object.keys(schemas).map((id) => [id, ["request"]]),
    ),
    operations: [
      {
        ...put,
        ...(put.body && {
          body: {
            ...put.body,
            shape: "flat",
            content: { mediaType: "application/json", schema: ref("Pet") },
          },
        }),
      },
    ],
  });
  return declareTypes(plan, { enums: "response" }).params.get("pets.put")?.text;
}

const body = (text: string) =>
  `/** Parameters of {@link put}. */\nexport interface PutPetParams {\n${text}\n}`;

describe("params with a flat body", () => {
  const Pet = object({ name: string, tag: string }, { required: ["name"] });
  const all = { ...Pet.properties, id: string };
  const extended = (text: string) =>
    body(text).replace("PutPetParams", "PutPetParams extends Pet");

  test.each([
    {
      name: "extend the model that it is",
      given: object(all, { required: ["name", "id"] }),
      schemas: { Pet },
      want: extended("  id: string;"),
    },
    {
      name: "write it out where a property has another type",
      given: object({ ...all, name: { type: ["number"] } }),
      schemas: { Pet },
      want: body("  name?: number;\n  tag?: string;\n  id?: string;"),
    },
    {
      name: "write it out where a property need not be there",
      given: object(all),
      schemas: { Pet },
      want: body("  name?: string;\n  tag?: string;\n  id?: string;"),
    },
    {
      name: "write it out where a property has other docs",
      given: object(
        { ...all, tag: { ...string, description: "Of the call." } },
        { required: ["name"] },
      ),
      schemas: { Pet },
      want: body(
        "  name: string;\n  /** Of the call. */\n  tag?: string;\n  id?: string;",
      ),
    },
    {
      name: "write it out where the model takes any others",
      given: object(all, { required: ["name"] }),
      schemas: { Pet: { ...Pet, additionalProperties: {} } },
      want: body("  name: string;\n  tag?: string;\n  id?: string;"),
    },
    {
      name: "extend what the model extends, too",
      given: object(all, { required: ["name"] }),
      schemas: {
        Pet: { allOf: [ref("Named"), object({ tag: string })] },
        Named: object({ name: string }, { required: ["name"] }),
      },
      want: extended("  id?: string;"),
    },
  ])("$name", ({ given, schemas, want }) => {
    expect(declareFlat(given, schemas)).toBe(want);
  });
});

describe("params", () => {
  test("are an interface with the models that it uses", () => {
    const schema = object(
      { id: string, pet: ref("Pet") },
      { required: ["id"] },
    );
    const { params } = declare(schema, "json", { Pet: object({}) });
    expect(params.get("pets.put")).toEqual({
      name: "PutPetParams",
      text: body("  id: string;\n  pet?: Pet;"),
      uses: ["Pet"],
    });
  });

  test("have closed enums, unless a response holds the same", () => {
    const state: Schema = { type: ["string"], enum: ["on", "off"] };
    const own = { ...state, enum: ["on", "off"] };
    const plan = planOf({
      schemas: { Pet: object({ state }) },
      operations: [operation(object({ own, state }), "json")],
    });
    const { params } = declareTypes(plan, { enums: "response" });
    expect(params.get("pets.put")?.text).toBe(
      body(`  own?: "on" | "off";\n  state?: "on" | "off" | (string & {});`),
    );
  });

  test.each([
    { codec: "json", want: "  body?: Upload;", model: "string" },
    {
      codec: "multipart",
      want: "  body?: Upload;",
      model: "Blob | ArrayBuffer | Uint8Array",
    },
  ] as const)("of $codec give bytes as $model", ({ codec, want, model }) => {
    const { params, models } = declare(object({ body: ref("Upload") }), codec, {
      Upload: upload,
    });
    expect(params.get("pets.put")?.text).toBe(body(want));
    expect(models[0]?.text).toContain(`file?: ${model};`);
  });

  test("of a multipart body with flat properties give bytes as bytes", () => {
    const { params } = declare(upload, "multipart");
    expect(params.get("pets.put")?.text).toBe(
      body(`  /** Format: binary. */
  file?: Blob | ArrayBuffer | Uint8Array;
  more?: (Blob | ArrayBuffer | Uint8Array)[];
  name?: string;`),
    );
  });

  test("of a body that may also be JSON give bytes as text, too", () => {
    const given = operation(upload, "json");
    const others = [
      { codec: "multipart" as const, content: given.body!.content },
    ];
    const body = { ...given.body!, others };
    const plan = planOf({ schemas: {}, operations: [{ ...given, body }] });
    const { params } = declareTypes(plan, { enums: "response" });
    expect(params.get("pets.put")?.text).toContain(
      "file?: string | Blob | ArrayBuffer | Uint8Array;",
    );
  });

  test("of a body of bytes take whatever can be sent as it is", () => {
    const { params } = declare(object({ body: bytes }), "binary");
    expect(params.get("pets.put")?.text).toContain(
      "body?: string | Blob | ArrayBuffer | Uint8Array | ReadableStream;",
    );
  });

  test("do not exist for an operation that takes nothing", () => {
    const { params: _, ...without } = operation({});
    const plan = planOf({ schemas: {}, operations: [without] });
    expect(declareTypes(plan, { enums: "response" }).params.size).toBe(0);
  });
});

describe("typeOf", () => {
  const { typeOf } = declareTypes(planOf({ schemas: { Pet: object({}) } }), {
    enums: "response",
  });
  test.each([
    { given: ref("Pet"), want: { text: "Pet", uses: ["Pet"] } },
    { given: array(ref("Pet")), want: { text: "Pet[]", uses: ["Pet"] } },
    { given: ref("Gone"), want: { text: "unknown", uses: [] } },
    {
      given: object({ a: { ...string, description: "No docs here." } }),
      want: { text: "{ a?: string }", uses: [] },
    },
    {
      given: { type: ["object" as const], additionalProperties: string },
      want: { text: "Record<string, string>", uses: [] },
    },
  ])("$want.text", ({ given, want }) => {
    expect(typeOf(given, "response")).toEqual(want);
  });
});
