import { derive } from "../../diagnostics/provenance.js";
import { mapChildren } from "../../grammar/children.js";
import {
  isNode,
  memberOf,
  omit,
  textOf,
  type Node,
} from "../../grammar/json.js";
import type { Grammar, Kind } from "../../grammar/kind.js";
import { looksLikeReference, referenceOf } from "../../grammar/reference.js";
import type { Resolver } from "../../grammar/resolver.js";
import { grammarOf, type Version } from "../../grammar/version.js";
import type { Source } from "../../load/source.js";
import { isAnnotation } from "../../grammar/annotations.js";
import { canonicalReference } from "./canonical.js";
import { conform } from "./conform.js";
import {
  collectSchemaNames,
  schemasAt,
  type SchemaNames,
} from "./schema-names.js";

/**
 * One document of the same version, without other documents: every schema that is referred to is a named one of the
 * entry, every other reference is replaced by its target, and members of the wrong JSON type are repaired.
 */
export function bundle(resolver: Resolver, version: Version): Node {
  const names = collectSchemaNames(resolver, version);
  return new Bundler(resolver, version, names).bundle();
}

/** Of a schema, what places it in a file; after bundling it would mislead. */
const placing = [
  "$id",
  "$anchor",
  "$dynamicAnchor",
  "$schema",
  "$defs",
  "definitions",
];

class Bundler {
  readonly #resolver: Resolver;
  readonly #version: Version;
  readonly #grammar: Grammar;
  readonly #names: SchemaNames;
  readonly #done = new Map<Kind, Map<Node, Node>>();

  constructor(resolver: Resolver, version: Version, names: SchemaNames) {
    this.#resolver = resolver;
    this.#version = version;
    this.#grammar = grammarOf(version);
    this.#names = names;
  }

  bundle(): Node {
    const { entry } = this.#resolver;
    if (!isNode(entry.value)) return {};
    const rest =
      this.#version === "2.0"
        ? ["definitions", "parameters", "responses"]
        : ["components"];
    const document = this.#inside(
      derive(entry.value, omit(entry.value, rest)),
      "document",
      entry,
    );
    const schemas = this.#schemas();
    if (this.#version === "2.0") return { ...document, definitions: schemas };
    return derive(entry.value, {
      ...document,
      components: { schemas, securitySchemes: this.#securitySchemes() },
    });
  }

  #schemas(): Node {
    const { home, lifted } = this.#names;
    const own = Object.entries(schemasAt(home)).filter(
      ([name, value]) =>
        !lifted.has(name) && (typeof value === "boolean" || isNode(value)),
    );
    const added = Array.from(lifted, ([name, { value, source }]) => {
      return [name, this.#namedSchema(value, source, name)] as const;
    });
    const kept = own.map(([name, value]) => {
      return [name, this.#namedSchema(value, home.entry, name)] as const;
    });
    return Object.fromEntries([...kept, ...added]);
  }

  #securitySchemes(): Node {
    const { entry } = this.#resolver;
    const components = memberOf(entry.value as Node, "components");
    if (!isNode(components)) return {};
    const schemes = memberOf(components, "securitySchemes");
    if (!isNode(schemes)) return {};
    const entries = Object.entries(schemes).flatMap(([name, scheme]) =>
      isNode(scheme)
        ? [[name, this.#rewrite(scheme, "securityScheme", entry)] as const]
        : [],
    );
    return derive(schemes, Object.fromEntries(entries));
  }

  /** A schema in the place that its name refers to. */
  #namedSchema(node: unknown, source: Source, name: string): unknown {
    if (!isNode(node)) return node === false ? false : {};
    const elsewhere = this.#names.nameAt(node);
    if (elsewhere !== undefined && elsewhere !== name) {
      return this.#reference(elsewhere);
    }
    if (referenceOf(node, this.#grammar.schema) !== undefined) {
      return this.#schemaReference(node, source);
    }
    return this.#inside(node, "schema", source);
  }

  #rewrite(node: Node, kind: Kind, source: Source): Node {
    // Schemas share nothing but by YAML's aliases, which `load` bounds; remembering them all costs more.
    if (kind === "schema") return this.#rewriteSchema(node, source);
    let done = this.#done.get(kind);
    if (!done) this.#done.set(kind, (done = new Map()));
    const before = done.get(node);
    if (before) return before;
    // Only callbacks can lead back to what they are part of; nothing is generated from them.
    done.set(node, {});
    const after = this.#rewriteOnce(node, kind, source);
    done.set(node, after);
    return after;
  }

  #rewriteOnce(node: Node, kind: Kind, source: Source): Node {
    const reference = referenceOf(node, this.#grammar[kind]);
    return reference === undefined
      ? this.#inside(node, kind, source)
      : this.#resolve(node, kind, source);
  }

  #rewriteSchema(node: Node, source: Source): Node {
    const name = this.#names.nameAt(node);
    if (name !== undefined) return derive(node, this.#reference(name));
    return referenceOf(node, this.#grammar.schema) === undefined
      ? this.#inside(node, "schema", source)
      : this.#schemaReference(node, source);
  }

  #schemaReference(node: Node, source: Source): Node {
    const reference = referenceOf(node, this.#grammar.schema) ?? "";
    const name = this.#names.nameOf(reference, source);
    const siblings = this.#siblingsOf(node);
    // Reported by `validate`; here it stands for any value.
    if (name === undefined) return this.#inside(siblings, "schema", source);
    const canonical = this.#reference(name);
    const same =
      textOf(node, "$ref") === canonical["$ref"] &&
      Object.keys(siblings).length === Object.keys(node).length - 1;
    if (same && Object.keys(node).length === 1) return node;
    const rest = this.#inside(siblings, "schema", source);
    return derive(node, { ...canonical, ...rest });
  }

  /** Before 3.1, what stands beside `$ref` is ignored; what people write there to describe it is kept all the same. */
  #siblingsOf(node: Node): Node {
    const names = Object.keys(node).filter((name) =>
      this.#version >= "3.1"
        ? name !== "$ref" && name !== "$dynamicRef"
        : isAnnotation(name) || name === "nullable",
    );
    return Object.fromEntries(names.map((name) => [name, node[name]]));
  }

  #reference(name: string): Node {
    return { $ref: canonicalReference(this.#names.home, name) };
  }

  /** A Reference Object of any other kind, replaced by what it refers to. */
  #resolve(node: Node, kind: Kind, source: Source): Node {
    const reference = referenceOf(node, this.#grammar[kind]) ?? "";
    const target = this.#resolver.follow(reference, source);
    if (!target || !isNode(target.value)) return {};
    const resolved = this.#rewrite(target.value, kind, target.source);
    const own = this.#overrides(node, kind, source);
    if (Object.keys(own).length === 0) return resolved;
    return derive(target.value, { ...resolved, ...own });
  }

  /** A Reference Object may describe its target anew (OpenAPI 3.1 §4.8.23); a path item may add to it. */
  #overrides(node: Node, kind: Kind, source: Source): Node {
    const members = omit(node, ["$ref"]);
    if (kind === "pathItem") return this.#inside(members, kind, source);
    return Object.fromEntries(
      Object.entries(members).filter(
        ([name, value]) =>
          this.#version >= "3.1" &&
          ["summary", "description"].includes(name) &&
          typeof value === "string",
      ),
    );
  }

  #inside(node: Node, kind: Kind, source: Source): Node {
    const shape = this.#grammar[kind];
    let fit = conform(node, shape);
    if (kind === "schema") fit = withoutPlacing(fit);
    if (kind === "discriminator") fit = this.#discriminator(fit, source);
    const mapped = mapChildren(fit, shape, (child, childKind) =>
      this.#rewrite(child, childKind, source),
    );
    return mapped === node ? node : derive(node, mapped);
  }

  #discriminator(node: Node, source: Source): Node {
    const mapping = memberOf(node, "mapping");
    const fallback = textOf(node, "defaultMapping");
    if (!isNode(mapping) && fallback === undefined) return node;
    const referTo = (member: string, target: string) => {
      const name = this.#mappedName(target, source);
      return name === undefined
        ? []
        : [[member, canonicalReference(this.#names.home, name)] as const];
    };
    const entries = Object.entries(isNode(mapping) ? mapping : {}).flatMap(
      ([value, target]) => referTo(value, String(target)),
    );
    return derive(node, {
      ...omit(node, ["defaultMapping"]),
      ...(isNode(mapping) && { mapping: Object.fromEntries(entries) }),
      ...(fallback !== undefined &&
        Object.fromEntries(referTo("defaultMapping", fallback))),
    });
  }

  #mappedName(target: string, source: Source): string | undefined {
    const { home } = this.#names;
    if (Object.hasOwn(schemasAt(home), target)) return target;
    const found = looksLikeReference(target)
      ? this.#names.nameOf(target, source)
      : undefined;
    return (
      found ?? this.#names.nameOf(canonicalReference(home, target), source)
    );
  }
}

function withoutPlacing(node: Node): Node {
  return placing.some((name) => Object.hasOwn(node, name))
    ? derive(node, omit(node, placing))
    : node;
}
