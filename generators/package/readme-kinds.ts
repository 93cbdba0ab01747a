import { markdownCode } from "../../src/escape/markdown.js";
import { stringLiteral } from "../../src/escape/literal.js";
import type { SchemaId } from "../../src/ir/index.js";
import { schemaOf } from "../../src/ir/reach.js";
import type { Plan } from "../../src/plan/plan.js";
import type { Declarations } from "../../src/types/declarations.js";

/** Code of the section about what extends a base. */
export interface KindSample {
  /** `AnyPet` */
  readonly union: string;
  readonly base: string;
  readonly heir: string;
  /** The property that tells heirs apart, and its value for this one. */
  readonly property: string;
  readonly value: string;
}

/** Shows how heirs are told apart; `undefined` where the API gives none of which there may be others. */
export function printKindSample(
  { api: { schemas }, models }: Plan,
  { unrecognized }: Declarations,
): KindSample | undefined {
  if (!unrecognized.some(({ of }) => of === "string")) return undefined;
  const nameOf = (id: SchemaId): string | undefined =>
    models.find(({ schema, sides }) => schema === id && isGiven(sides))?.name;
  const samples = models.flatMap(({ schema, name, sides }): KindSample[] => {
    const { discriminator } = schemaOf(schemas, schema) ?? {};
    const { heirsOf, propertyName = "", mapping = {} } = discriminator ?? {};
    if (heirsOf === undefined || !isGiven(sides)) return [];
    const base = nameOf(heirsOf);
    const [value, id] = Object.entries(mapping)[0] ?? [];
    const heir = id === undefined ? undefined : nameOf(id);
    if (base === undefined || value === undefined || heir === undefined)
      return [];
    return [
      {
        union: markdownCode(name),
        base: markdownCode(base),
        heir: markdownCode(heir),
        property: markdownCode(propertyName),
        value: markdownCode(stringLiteral(value)),
      },
    ];
  });
  const lengthOf = (sample: KindSample) =>
    Object.values(sample).join("").length;
  return samples.sort((a, b) => lengthOf(a) - lengthOf(b))[0];
}

const isGiven = (sides: readonly string[]): boolean =>
  sides.includes("response");
