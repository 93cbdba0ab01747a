import type * as models from "../models.js";
import { also, choose, only, required } from "./keywords.js";
import type { Schema } from "./zod.js";
import {
  boolean,
  check,
  lazy,
  literal,
  number,
  object,
  optional,
  string,
  union,
  unknown,
} from "./zod.js";

export const AgilitySchema: Schema = /* @__PURE__ */ lazy(() =>
  check(object({ class: literal(["Agility"]) }), [
    also(EntrySchema),
    also(object({ best: optional(number()) })),
  ]),
);

export const AnimalSchema: Schema = /* @__PURE__ */ lazy(() =>
  object({
    kind: string(),
    name: string(),
    id: optional(string()),
    chip: optional(string()),
    friend: optional(AnyAnimalSchema),
  }),
);

export const AnimalInputSchema: Schema = /* @__PURE__ */ lazy(() =>
  object({
    kind: string(),
    name: string(),
    id: optional(string()),
    chip: optional(string()),
    friend: optional(AnyAnimalInputSchema),
  }),
);

export const AnyAnimalSchema: Schema = /* @__PURE__ */ lazy(() =>
  check(unknown(), [
    choose(
      "kind",
      [
        ["cat", CatSchema],
        ["kitten", CatSchema],
        ["dog", DogSchema],
        ["poodle", PoodleSchema],
        ["Lizard", LizardSchema],
      ],
      AnimalSchema,
    ),
  ]),
);

export const AnyAnimalInputSchema: Schema = /* @__PURE__ */ lazy(() =>
  check(unknown(), [
    choose(
      "kind",
      [
        ["cat", CatInputSchema],
        ["kitten", CatInputSchema],
        ["dog", DogInputSchema],
        ["poodle", PoodleInputSchema],
        ["Lizard", LizardInputSchema],
      ],
      AnimalInputSchema,
    ),
  ]),
);

export const AnyDogSchema: Schema = /* @__PURE__ */ lazy(() =>
  check(unknown(), [
    choose(
      "kind",
      [
        ["poodle", PoodleSchema],
        ["dog", DogSchema],
      ],
      DogSchema,
    ),
  ]),
);

export const AnyEntrySchema: Schema = /* @__PURE__ */ lazy(() =>
  check(unknown(), [
    choose(
      "class",
      [
        ["Beauty", BeautySchema],
        ["Agility", AgilitySchema],
        ["Entry", EntrySchema],
      ],
      EntrySchema,
    ),
  ]),
);

export const BeautySchema: Schema = /* @__PURE__ */ lazy(() =>
  check(EntrySchema, [
    also(
      object({
        class: optional(literal(["Beauty"])),
        groomed: string({ format: "date-time" }),
      }),
    ),
    only("object", check(object(), [required(["class"])])),
  ]),
);

export const CatSchema: Schema = /* @__PURE__ */ lazy(() =>
  check(object({ kind: union([literal(["cat"]), literal(["kitten"])]) }), [
    also(AnimalSchema),
    also(object({ vaccinated: optional(string({ format: "date-time" })) })),
  ]),
);

export const CatInputSchema: Schema = /* @__PURE__ */ lazy(() =>
  check(object({ kind: union([literal(["cat"]), literal(["kitten"])]) }), [
    also(AnimalInputSchema),
    also(object({ vaccinated: optional(string({ format: "date-time" })) })),
  ]),
);

export const DogSchema: Schema = /* @__PURE__ */ lazy(() =>
  check(
    object({ kind: union([literal(["dog"]), literal(["poodle"]), string()]) }),
    [also(AnimalSchema), also(object({ trained: optional(boolean()) }))],
  ),
);

export const DogInputSchema: Schema = /* @__PURE__ */ lazy(() =>
  check(
    object({ kind: union([literal(["dog"]), literal(["poodle"]), string()]) }),
    [also(AnimalInputSchema), also(object({ trained: optional(boolean()) }))],
  ),
);

export const EntrySchema: Schema = /* @__PURE__ */ lazy(() =>
  object({ class: string(), animal: optional(AnyAnimalInputSchema) }),
);

export const LizardSchema: Schema = /* @__PURE__ */ lazy(() =>
  check(object({ kind: literal(["Lizard"]) }), [
    also(AnimalSchema),
    also(object({ terrarium: optional(TerrariumSchema) })),
  ]),
);

export const LizardInputSchema: Schema = /* @__PURE__ */ lazy(() =>
  check(object({ kind: literal(["Lizard"]) }), [
    also(AnimalInputSchema),
    also(object({ terrarium: optional(TerrariumSchema) })),
  ]),
);

export const PoodleSchema: Schema = /* @__PURE__ */ lazy(() =>
  check(object({ kind: literal(["poodle"]) }), [
    also(DogSchema),
    also(object({ clipped: string({ format: "date-time" }) })),
  ]),
);

export const PoodleInputSchema: Schema = /* @__PURE__ */ lazy(() =>
  check(object({ kind: literal(["poodle"]) }), [
    also(DogInputSchema),
    also(object({ clipped: string({ format: "date-time" }) })),
  ]),
);

export const TerrariumSchema: Schema<models.Terrarium> = /* @__PURE__ */ lazy(
  () => object({ degrees: optional(number()) }),
);
