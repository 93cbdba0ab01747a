import { entry } from "../entry.js";

/** Other repairs have been announced by `validate`; these show only when the description is one document. */
export const normalise = {
  GC_BASE_PARTED: entry({
    severity: "note",
    message: ({ name }: { name: string }) =>
      `the schema "${name}" is composed of schemas that are composed of it`,
    cause:
      "It lists them as alternatives and they take it as their base. They are composed of what it says beside the alternatives, which is the only way in which both have a meaning.",
    fix: "Put what they have in common into a schema of its own.",
  }),
  GC_COMPOSITION_CYCLE: entry({
    severity: "warning",
    message: ({ name, target }: { name: string; target: string }) =>
      `the schema "${name}" is composed of "${target}", which is composed of it`,
    cause:
      "Deciding whether a value is valid would never end (JSON Schema 2020-12 §9.4.1). This part is left out, since it adds nothing.",
    fix: "Remove the part, or refer to the schema from a property.",
  }),
};
