import type {
  Action,
  Api,
  Body,
  Content,
  ParameterLocation,
  Schema,
  SchemaId,
  SecurityScheme,
} from "../ir/index.js";

/** Every identifier, file name and parameter shape of the connector; generators add only syntax. */
export interface Plan {
  readonly api: Api;
  readonly package: PackagePlan;
  readonly client: ClientPlan;
  /** Sorted by `property`. */
  readonly groups: readonly GroupPlan[];
  /** Sorted by `name`: every interface and alias of `models.ts`. */
  readonly models: readonly ModelPlan[];
  readonly environments: readonly EnvironmentPlan[];
  readonly credentials: readonly CredentialPlan[];
}

export interface PackagePlan {
  /** A valid npm name: `--name`, the config's, or `<api>-connector`. */
  readonly name: string;
  /** Valid semver. */
  readonly version: string;
  /** The title, as plain words on one line. */
  readonly title: string;
  /** SPDX expression, or absent. */
  readonly license?: string;
}

export interface ClientPlan {
  /** `Petstore` */
  readonly className: string;
  /** `createPetstore` */
  readonly factory: string;
  /** `petstore`: a variable name for examples. */
  readonly variable: string;
  /** `PetstoreOptions` */
  readonly optionsType: string;
}

export interface GroupPlan {
  /** Member of the client and first half of every id: `pets`. */
  readonly property: string;
  /** `Pets` */
  readonly className: string;
  /** File name without folder and extension, for `operations/` and `resources/`: `pets`. */
  readonly file: string;
  readonly description?: string;
  /** Sorted by `method`. */
  readonly operations: readonly OperationPlan[];
}

export interface OperationPlan {
  /** `pets.get` */
  readonly id: string;
  /** Method of the resource class, and exported name of the literal: `get`. May be a reserved word. */
  readonly method: string;
  /** Local name of the literal: `method`, with `_` behind it where `method` cannot be declared. */
  readonly constName: string;
  readonly action: Action;
  /** Absent when the operation takes nothing. */
  readonly params?: ParamsPlan;
  readonly body?: BodyPlan;
  readonly result: ResultPlan;
  /** Base URL of this operation, where it is not that of the environment. */
  readonly server?: string;
  /** Documented error bodies, sorted as `Action.responses`. */
  readonly errors: readonly ErrorPlan[];
}

/** The one flat object that a method takes. */
export interface ParamsPlan {
  /** `GetPetParams` */
  readonly typeName: string;
  /** The surface object: an object schema with `properties` by key, in order: path, query, header, cookie, body. */
  readonly schema: Schema;
  /** True when nothing in it is required, so that the argument may be left out. */
  readonly optional: boolean;
  /** The parameters by surface key; what is not here belongs to the body. */
  readonly parameters: readonly ParameterPlan[];
}

export interface ParameterPlan {
  /** Surface key: `xRequestId`. */
  readonly key: string;
  /** Wire name: `X-Request-Id`. */
  readonly name: string;
  readonly in: ParameterLocation;
  /** Index in `action.parameters`. */
  readonly index: number;
}

/** How a body is written on the wire. */
export type BodyCodec = "json" | "form" | "multipart" | "text" | "binary";

export interface BodyPlan {
  readonly codec: BodyCodec;
  readonly content: Content;
  readonly body: Body;
  /** `flat`: the properties are members of the params object. `body`: the whole is its member `body`. */
  readonly shape: "flat" | "body";
}

/** What a response body is decoded to. */
export type ResultKind = "json" | "text" | "binary" | "none";

export interface ResultPlan {
  readonly kind: ResultKind;
  /** The value of `Accept`; absent with kind `none`. */
  readonly accept?: string;
  /** One per distinct success schema; empty with kind `none`. `{}` is an undescribed JSON value. */
  readonly schemas: readonly Schema[];
  /** Some success response has no body, so the result may be `undefined`. */
  readonly optional: boolean;
}

export interface ErrorPlan {
  /** `404`, `4XX` or `default`. */
  readonly status: string;
  readonly schema: Schema;
}

/** Which way a payload goes: the two differ where `readOnly` or `writeOnly` say so. */
export type Side = "request" | "response";

export interface ModelPlan {
  readonly schema: SchemaId;
  /** `Pet`, or `PetInput` for the request side of a schema whose sides differ. */
  readonly name: string;
  /** The sides that this declaration serves; both when they do not differ. */
  readonly sides: readonly Side[];
}

export interface EnvironmentPlan {
  /** Key of the environment: `production`. */
  readonly name: string;
  /** Absolute http(s) URL template. */
  readonly url: string;
  readonly description?: string;
  readonly variables: readonly VariablePlan[];
}

export interface VariablePlan {
  /** Surface key; the wire name is in the template. */
  readonly key: string;
  readonly name: string;
  readonly default: string;
  readonly enum: readonly string[];
  readonly description?: string;
}

export interface CredentialPlan {
  /** The factory in `auth.ts`: `apiKeyAuth`. */
  readonly factory: string;
  readonly scheme: SecurityScheme;
}
