import type { Api, Content, Hook, Schema, SchemaId } from "../ir/index.js";
import { liftedId } from "../ir/lifted.js";

/**
 * Moves what the API sends by itself into the table, so that a handler has a type to name: `NewPetPayload`, even where
 * that is but another name of a schema. What it wants in return gets one too.
 */
export function liftHooks(api: Api): Api {
  const lifted = new Map<SchemaId, Schema>();
  const liftOne = (hook: Hook) => liftHook(hook, lifted);
  const actions = api.actions.map((action) =>
    action.callbacks
      ? { ...action, callbacks: action.callbacks.map(liftOne) }
      : action,
  );
  const webhooks = api.webhooks?.map(liftOne);
  if (lifted.size === 0) return api;
  const schemas = { ...api.schemas, ...Object.fromEntries(lifted) };
  return { ...api, actions, ...(webhooks && { webhooks }), schemas };
}

function liftHook(hook: Hook, lifted: Map<SchemaId, Schema>): Hook {
  const { key, body, responses, summary, description } = hook;
  const about = description ?? summary;
  const place = (part: string, content: Content, text?: string): Content => {
    const whole = wholeOf(content);
    if (!whole) return content;
    const id = liftedId(key, part);
    const known = lifted.get(id);
    const schema: Schema = {
      ...whole,
      ...(whole.description === undefined &&
        text !== undefined && { description: text }),
    };
    // Other media types of the same body have a schema of their own, in place.
    if (known && JSON.stringify(known) !== JSON.stringify(schema))
      return content;
    lifted.set(id, schema);
    return { ...content, schema: { $ref: id } };
  };
  return {
    ...hook,
    ...(body && {
      body: {
        ...body,
        content: jsonFirst(body.content).map((content) =>
          place("payload", content, about),
        ),
      },
    }),
    responses: responses.map((response) => ({
      ...response,
      content: jsonFirst(response.content).map((content) =>
        response.status.startsWith("2")
          ? place(`reply${response.status}`, content)
          : content,
      ),
    })),
  };
}

/** Also where only its items are described (OpenAPI 3.2 §4.14). */
const wholeOf = ({ schema, itemSchema }: Content): Schema | undefined =>
  schema ?? (itemSchema && { type: ["array"], items: itemSchema });

const jsonFirst = (content: readonly Content[]): Content[] =>
  [...content].sort((a, b) => Number(isJson(b)) - Number(isJson(a)));

const isJson = ({ mediaType }: Content): boolean =>
  /[/+]json\b/.test(mediaType);
