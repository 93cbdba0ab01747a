/**
 * The one document shape behind `normalise`: OpenAPI 3.2, self-contained. Every Reference Object is resolved in place,
 * except those to schemas, which are `{ $ref: "#/components/schemas/<name>" }` (JSON Pointer escaped) and always exist.
 * What was checked by `validate` is not checked again; unknown members are kept and ignored.
 */
export interface Document extends Node {
  readonly openapi: string;
  readonly $self?: string;
  readonly info: InfoNode;
  readonly servers?: readonly ServerNode[];
  readonly paths: Readonly<Record<string, PathItemNode>>;
  readonly webhooks?: Readonly<Record<string, PathItemNode>>;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly tags?: readonly TagNode[];
  readonly externalDocs?: ExternalDocsNode;
  readonly components: ComponentsNode;
}

export interface InfoNode extends Node {
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
}

/** Any object of a document: `x-` members are read through this. */
export interface Node {
  readonly [member: string]: unknown;
  readonly [JSON_TEXT]?: true;
}

export interface ExternalDocsNode {
  readonly url: string;
  readonly description?: string;
}

export interface TagNode extends Node {
  readonly name: string;
  readonly summary?: string;
  readonly description?: string;
  readonly parent?: string;
  readonly kind?: string;
  readonly externalDocs?: ExternalDocsNode;
}

export interface ServerNode extends Node {
  readonly url: string;
  readonly name?: string;
  readonly description?: string;
  readonly variables?: Readonly<Record<string, ServerVariableNode>>;
}

export interface ServerVariableNode {
  readonly default: string;
  readonly enum?: readonly string[];
  readonly description?: string;
}

/** The methods that a Path Item Object has a field for (OpenAPI 3.2, section 4.9.1), in the order of the specification. */
export const METHODS = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
  "query",
] as const;

type Operations = Readonly<
  Partial<Record<(typeof METHODS)[number], OperationNode>>
>;

export interface PathItemNode extends Node, Operations {
  readonly summary?: string;
  readonly description?: string;
  readonly servers?: readonly ServerNode[];
  readonly parameters?: readonly ParameterNode[];
  /** Other methods, as written (OpenAPI 3.2). */
  readonly additionalOperations?: Readonly<Record<string, OperationNode>>;
}

export interface OperationNode extends Node {
  readonly operationId?: string;
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly externalDocs?: ExternalDocsNode;
  readonly deprecated?: boolean;
  readonly parameters?: readonly ParameterNode[];
  readonly requestBody?: RequestBodyNode;
  readonly responses?: Readonly<Record<string, ResponseNode>>;
  readonly callbacks?: Readonly<Record<string, unknown>>;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly servers?: readonly ServerNode[];
}

export interface ParameterNode extends Node {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie" | "querystring";
  readonly description?: string;
  readonly required?: boolean;
  readonly deprecated?: boolean;
  readonly allowEmptyValue?: boolean;
  readonly style?: string;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  readonly schema?: SchemaNode;
  readonly content?: Readonly<Record<string, MediaTypeNode>>;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, ExampleNode>>;
}

export interface ExampleNode extends Node {
  readonly summary?: string;
  readonly value?: unknown;
  readonly dataValue?: unknown;
  readonly serializedValue?: string;
}

export interface RequestBodyNode extends Node {
  readonly description?: string;
  readonly required?: boolean;
  readonly content: Readonly<Record<string, MediaTypeNode>>;
}

export interface MediaTypeNode extends Node {
  readonly schema?: SchemaNode;
  readonly itemSchema?: SchemaNode;
  readonly encoding?: Readonly<Record<string, EncodingNode>>;
  readonly prefixEncoding?: readonly EncodingNode[];
  readonly itemEncoding?: EncodingNode;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, ExampleNode>>;
}

export interface EncodingNode extends Node {
  readonly headers?: Readonly<Record<string, HeaderNode>>;
  readonly contentType?: string;
  readonly style?: string;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  readonly encoding?: Readonly<Record<string, EncodingNode>>;
  readonly prefixEncoding?: readonly EncodingNode[];
  readonly itemEncoding?: EncodingNode;
}

export interface ResponseNode extends Node {
  readonly summary?: string;
  readonly description?: string;
  readonly headers?: Readonly<Record<string, HeaderNode>>;
  readonly content?: Readonly<Record<string, MediaTypeNode>>;
  readonly links?: Readonly<Record<string, LinkNode>>;
}

export interface LinkNode extends Node {
  readonly operationId?: string;
  readonly operationRef?: string;
  readonly description?: string;
  /** Runtime expressions and constants by the name of the parameter. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly requestBody?: unknown;
}

export interface HeaderNode extends Node {
  readonly description?: string;
  readonly required?: boolean;
  readonly deprecated?: boolean;
  readonly explode?: boolean;
  readonly schema?: SchemaNode;
  readonly content?: Readonly<Record<string, MediaTypeNode>>;
}

/**
 * A 2020-12 schema in OpenAPI's base dialect: no `nullable`, no boolean `exclusiveMinimum`, no `example`. `type` is one of
 * the seven names, or an array of two or more different ones. Nothing in it places it in a file (`$id`, `$defs`, anchors).
 */
export type SchemaNode = boolean | Node;

export interface ComponentsNode {
  readonly schemas: Readonly<Record<string, SchemaNode>>;
  readonly securitySchemes: Readonly<Record<string, SecuritySchemeNode>>;
}

export interface SecuritySchemeNode extends Node {
  readonly type: "apiKey" | "http" | "oauth2" | "openIdConnect" | "mutualTLS";
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly name?: string;
  readonly in?: "query" | "header" | "cookie";
  readonly scheme?: string;
  readonly bearerFormat?: string;
  readonly openIdConnectUrl?: string;
  readonly oauth2MetadataUrl?: string;
  readonly flows?: Readonly<Record<string, OAuthFlowNode>>;
}

export interface OAuthFlowNode extends Node {
  readonly authorizationUrl?: string;
  readonly deviceAuthorizationUrl?: string;
  readonly tokenUrl?: string;
  readonly refreshUrl?: string;
  readonly scopes?: Readonly<Record<string, string>>;
}

/**
 * Marks the schema of an event's data that is JSON in a text: as its `contentSchema` says, if it has one, else as it says
 * itself. A symbol, because no description can have one.
 */
export const JSON_TEXT: unique symbol = Symbol("JSON text");
