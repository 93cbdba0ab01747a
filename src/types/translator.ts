import type { Schema, SchemaId } from "../ir/index.js";
import type { Plan, Side } from "../plan/plan.js";
import { describeSchema } from "./docs.js";
import { translate } from "./engine.js";
import type { OpenEnums } from "./open-enums.js";
import { schemaOf } from "../ir/reach.js";
import { isHidden } from "../plan/sides.js";
import { readType } from "./read.js";
import { synthesise } from "./synthesise/schema.js";
import type { Scope } from "./synthesise/scope.js";
import { UNKNOWN } from "./keywords.js";
import type { Type } from "./type.js";

export interface Use {
  /** Absent for a declaration that serves both. */
  readonly side?: Side;
  /** The schema of the table that is declared. */
  readonly self?: SchemaId;
  /** What a string of bytes is given as, where it is not a string. */
  readonly bytes?: Type;
  /** The same for a body that is bytes as a whole. */
  readonly bytesBody?: Type;
}

interface NamedSchema {
  readonly name: string;
  readonly schema: Schema;
}

const EMPTY: NamedSchema = { name: "", schema: {} };

/** Translates schemas of one plan: synthesise, call the engine, read its tree. */
export class Translator {
  readonly #plan: Plan;
  readonly #names = new Map<string, string>();
  readonly #enums: OpenEnums;

  constructor(plan: Plan, enums: OpenEnums) {
    this.#plan = plan;
    this.#enums = enums;
    for (const { schema, name, sides } of plan.models) {
      for (const side of sides) this.#names.set(`${side} ${schema}`, name);
    }
  }

  translate(schema: Schema, use: Use): Type {
    const tokens: Type[] = [];
    const members: NamedSchema[] = [];
    const node = synthesise(schema, this.#scope(use, tokens, members));
    return readType(translate(node), {
      typeOf: (token) => tokens[Number(token.slice(1))] ?? UNKNOWN,
      memberOf: (token) => {
        const { name, schema: of } = members[Number(token.slice(1))] ?? EMPTY;
        // The modifier says it.
        const { readOnly: _, ...shown } = this.#withScalar(of);
        const readonly = isHidden(of, "request", this.#plan.api.schemas);
        return {
          name,
          docs: describeSchema(shown, {
            name,
            isReceived: use.side === "response",
          }),
          ...(readonly && { readonly }),
        };
      },
    });
  }

  /** A hover shows `string` and not the name of an alias of it: so its docs come along. */
  #withScalar(schema: Schema): Schema {
    const target =
      schema.$ref === undefined
        ? undefined
        : schemaOf(this.#plan.api.schemas, schema.$ref);
    const isScalar =
      target?.type?.every((type) => type !== "object" && type !== "array") ===
      true;
    return isScalar ? { ...target, ...schema } : schema;
  }

  #scope(use: Use, tokens: Type[], members: NamedSchema[]): Scope {
    const { schemas } = this.#plan.api;
    const scope: Scope = {
      ...use,
      schemas,
      schemaOf: (id) => schemaOf(schemas, id),
      modelOf: (id) => this.#nameOf(id, use.side),
      openAs: this.#enums.openAs,
      token: (type) => ({ $ref: `#/t${tokens.push(type) - 1}` }),
      member: (name, schema) => `m${members.push({ name, schema }) - 1}`,
      nodeOf: (schema, place) => synthesise(schema, scope, place),
      typeOf: (schema) => this.translate(schema, use),
    };
    return scope;
  }

  #nameOf(id: string, side: Side | undefined): string | undefined {
    const preferred = side ?? "response";
    return (
      this.#names.get(`${preferred} ${id}`) ??
      this.#names.get(
        `${preferred === "request" ? "response" : "request"} ${id}`,
      )
    );
  }
}
