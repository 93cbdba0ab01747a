import type { ModelPlan, Plan } from "../plan/plan.js";
import { breakCycles } from "./cycles.js";
import { schemasOfBytes } from "../plan/bytes.js";
import { PART_BYTES } from "./bytes.js";
import type { Declaration } from "./declarations.js";
import { describeSchema } from "./docs.js";
import {
  findHeritage,
  membersOf,
  type Heritage,
  type Members,
  type Model,
} from "./heritage.js";
import { aliasDoc, interfaceDoc } from "./print/declaration-doc.js";
import { printDoc } from "./print/print.js";
import { schemaOf } from "../ir/reach.js";
import type { Translator } from "./translator.js";
import { usesOf } from "./uses.js";

export interface DeclaredModels {
  readonly declarations: readonly Declaration[];
  /** What an interface among them has, that another can extend. */
  readonly membersOf: (name: string) => Members | undefined;
}

/** One declaration per model: an interface where it is an object, else an alias. */
export function declareModels(
  plan: Plan,
  translator: Translator,
): DeclaredModels {
  const bytes = schemasOfBytes(plan);
  const models = plan.models.map((model) =>
    translateModel(model, plan, { translator, bytes }),
  );
  const heritage = findHeritage(models);
  const aliases = breakCycles(models.filter(({ name }) => !heritage.has(name)));
  return {
    declarations: models.map((model) =>
      printModel(
        { ...model, type: aliases.get(model.name) ?? model.type },
        heritage.get(model.name),
      ),
    ),
    membersOf: (name) => membersOf(name, heritage),
  };
}

interface Translating {
  readonly translator: Translator;
  readonly bytes: ReadonlySet<string>;
}

function translateModel(
  { schema: id, name, sides }: ModelPlan,
  { api }: Plan,
  { translator, bytes }: Translating,
): Model {
  const schema = schemaOf(api.schemas, id) ?? {};
  const [side] = sides;
  const use = {
    self: id,
    ...(sides.length === 1 && side && { side }),
    ...(bytes.has(id) && { bytes: PART_BYTES }),
  };
  return {
    name,
    type: translator.translate(schema, use),
    docs: describeSchema(schema, {
      name,
      isReceived: sides.join() === "response",
    }),
  };
}

function printModel(
  { name, docs, type }: Model,
  heritage: Heritage | undefined,
): Declaration {
  const doc = heritage
    ? interfaceDoc({ name, docs, ...heritage })
    : aliasDoc(name, docs, type);
  return { name, text: printDoc(doc), uses: usesOf(type) };
}
