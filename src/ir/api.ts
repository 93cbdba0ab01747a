import type { Action, ExternalDocs, Hook } from "./action.js";
import type {
  SecurityRequirement,
  SecurityScheme,
  Server,
} from "./connection.js";
import type { Policy } from "./policy.js";
import type { Schema, SchemaId } from "./schema.js";

/**
 * The meaning of an API description, free of OpenAPI's syntax and of TypeScript's: wire names only, JSON-serialisable,
 * deeply readonly. The root of the intermediate representation.
 */
export interface Api {
  readonly info: Info;
  readonly display: Display;
  readonly servers: readonly Server[];
  readonly security: readonly SecurityRequirement[];
  readonly securitySchemes: readonly SecurityScheme[];
  readonly tags: readonly Tag[];
  /** What the description says of all calls; what an action says of its own wins. */
  readonly policies?: readonly Policy[];
  /** In the order of the description's paths. */
  readonly actions: readonly Action[];
  /** Requests that the API sends on its own (3.1), in the order of the description. */
  readonly webhooks?: readonly Hook[];
  /** Every named or lifted schema that an action or a hook reaches. */
  readonly schemas: Readonly<Record<SchemaId, Schema>>;
}

export interface Info {
  readonly title: string;
  readonly version: string;
  readonly summary?: string;
  readonly description?: string;
  readonly termsOfService?: string;
  readonly contact?: {
    readonly name?: string;
    readonly url?: string;
    readonly email?: string;
  };
  readonly license?: {
    readonly name: string;
    readonly identifier?: string;
    readonly url?: string;
  };
  readonly externalDocs?: ExternalDocs;
}

/** How a host shows the connector. */
export interface Display {
  readonly title: string;
  readonly publisher?: string;
  readonly icon?: string;
  readonly color?: string;
}

/** OpenAPI's Tag Object. */
export interface Tag {
  readonly name: string;
  /** A short title for people (3.2). */
  readonly summary?: string;
  /** The tag that this one is nested under (3.2); it always exists, and no tag is above itself. */
  readonly parent?: string;
  /** What the tag is for (3.2): `nav` groups operations, `badge` marks them, `audience` says who may use them. */
  readonly kind?: string;
  readonly description?: string;
  readonly externalDocs?: ExternalDocs;
}
