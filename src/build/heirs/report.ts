import type { BuildContext } from "../context.js";
import { familiesOf, type Family } from "./families.js";
import { nodeOf } from "./lineage.js";
import { declarationsOf } from "./property.js";
import { tellingOf } from "./values.js";

/** Says of each base with a discriminator what of its heirs nobody can tell apart. */
export function reportHeirs({ document, diagnostics }: BuildContext): void {
  const { schemas } = document.components;
  const { of, untold, unfit } = familiesOf(document);
  for (const id of Object.keys(schemas)) {
    const node = nodeOf(schemas, id);
    const telling = tellingOf(node);
    if (!node || !telling) continue;
    const property = telling.propertyName;
    const family = of(id) ?? untold.find(({ base }) => base === id);
    const details = unfit.includes(id)
      ? ["it is no text"]
      : family
        ? [
            ...declaredNowhere(family, (one) =>
              declarationsOf(schemas, { id: one, name: property }),
            ),
            ...toldByNothing(family),
            ...toldAlike(family),
          ]
        : [];
    for (const detail of details)
      diagnostics.report(
        "GC_HEIRS_UNTOLD",
        { node, key: "discriminator" },
        { name: id, property, detail },
      );
  }
}

function declaredNowhere(
  { base, members }: Family,
  declarations: (id: string) => readonly unknown[],
): string[] {
  const all = [base, ...members.map(({ id }) => id)];
  return all.every((id) => declarations(id).length === 0)
    ? ["no schema declares it"]
    : [];
}

const toldByNothing = ({ untold }: Family): string[] =>
  untold.length > 0
    ? [`it lists its values, and none of them is that of ${list(untold)}`]
    : [];

function toldAlike({ base, members, own }: Family): string[] {
  const byValue = new Map<string, string[]>();
  for (const { id, values } of [...members, { id: base, values: own }])
    for (const value of values)
      byValue.get(value)?.push(id) ?? byValue.set(value, [id]);
  return [...byValue].flatMap(([value, ids]) =>
    ids.length > 1 ? [`"${value}" is that of ${list(ids)}`] : [],
  );
}

const SHOWN = 5;

function list(ids: readonly string[]): string {
  const more = ids.length - SHOWN;
  const shown = ids.slice(0, SHOWN).map((id) => `"${id}"`);
  return more > 0
    ? `${shown.join(", ")} and ${more} more`
    : shown.join(shown.length === 2 ? " and " : ", ");
}
