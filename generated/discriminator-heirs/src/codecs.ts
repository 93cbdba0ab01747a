import type { Codec } from "./runtime/codec/codec.js";
import { dateTime } from "./runtime/codec/date.js";

/** `Agility`, between the wire and callers. */
export const agility: Codec = () => entry;

/** `Animal`, between the wire and callers. */
export const animal: Codec = {
  properties: { friend: () => anyAnimal },
};

/** `AnyAnimal`, between the wire and callers. */
export const anyAnimal: Codec = {
  oneOf: {
    by: "kind",
    codecs: {
      cat: () => cat,
      kitten: () => cat,
      dog: () => dog,
      poodle: () => poodle,
      Lizard: () => lizard,
    },
    otherwise: () => animal,
  },
};

/** `AnyDog`, between the wire and callers. */
export const anyDog: Codec = {
  oneOf: {
    by: "kind",
    codecs: { poodle: () => poodle, dog: () => dog },
    otherwise: () => dog,
  },
};

/** `AnyEntry`, between the wire and callers. */
export const anyEntry: Codec = {
  oneOf: {
    by: "class",
    codecs: {
      Beauty: () => beauty,
      Agility: () => agility,
      Entry: () => entry,
    },
    otherwise: () => entry,
  },
};

/** `Beauty`, between the wire and callers. */
export const beauty: Codec = {
  allOf: [() => entry, { properties: { groomed: dateTime } }],
};

/** `Cat`, between the wire and callers. */
export const cat: Codec = {
  allOf: [() => animal, { properties: { vaccinated: dateTime } }],
};

/** `Dog`, between the wire and callers. */
export const dog: Codec = () => animal;

/** `Entry`, between the wire and callers. */
export const entry: Codec = {
  properties: { animal: () => anyAnimal },
};

/** `Lizard`, between the wire and callers. */
export const lizard: Codec = () => animal;

/** `Poodle`, between the wire and callers. */
export const poodle: Codec = {
  allOf: [() => dog, { properties: { clipped: dateTime } }],
};
