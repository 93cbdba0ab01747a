import type { AuthConfig, ExpiredRule } from "../config/auth.js";
import type {
  Action,
  Api,
  Body,
  Content,
  Endpoints,
  EventData,
  OAuthFlow,
  ParameterLocation,
  Schema,
  SchemaId,
  Scope,
  SecurityScheme,
} from "../ir/index.js";
import type { CodecsPlan } from "./codecs/node.js";
import type { HeaderPlan } from "./header-plan.js";
import type { LongRunningPlan } from "./long-running/long-running.js";
import type { PartsPlan } from "./parts/parts.js";
import type { PagingPlan } from "./paging/paging.js";
import type { PoliciesPlan } from "./policies/policies.js";
import type { Release } from "./releases.js";
import type { InternalPlan, OptionPlan } from "./internal/options.js";

/** Every identifier, file name and parameter shape of the connector; generators add only syntax. */
export interface Plan {
  readonly api: Api;
  readonly package: PackagePlan;
  readonly client: ClientPlan;
  /** Sorted by `property`. */
  readonly groups: readonly GroupPlan[];
  /** Sorted by `name`: every interface and alias of `models.ts`. */
  readonly models: readonly ModelPlan[];
  /** What the parameters are called that nearly all operations take; absent where there are hardly any. */
  readonly commonParams?: string;
  /** Absent where nothing differs between wire and surface. */
  readonly codecs?: CodecsPlan;
  readonly environments: readonly EnvironmentPlan[];
  /** Where the API is on its host, `/api/v1`, if the description says only that; absent where there are environments. */
  readonly basePath?: string;
  /** Sorted by name; absent where no parameter is filled by the connection. */
  readonly options?: readonly OptionPlan[];
  readonly credentials: readonly CredentialPlan[];
  /** How a connection is tested; absent where no operation is fit for that, and only the host can be. */
  readonly test?: ConnectionTestPlan;
  /** The library that validates what travels; absent where nothing does. */
  readonly validation?: "zod" | "valibot";
}

/** The call that tests a connection. It has no effect. */
export interface ConnectionTestPlan extends TestCallPlan {
  /** For credentials that the operation does not take, the best first; at most a few. */
  readonly others?: readonly TestCallPlan[];
}

export interface TestCallPlan {
  /** Id of the operation: `pets.list`. */
  readonly operation: string;
  /** The size of a page, where the operation has one, by the parameter's key. */
  readonly params: Readonly<Record<string, number>>;
}

export interface PackagePlan {
  /** A valid npm name: `--name`, the config's, or `<api>-connector`. */
  readonly name: string;
  /** Valid semver. */
  readonly version: string;
  /** The releases before it that the lock knows, the last one first. */
  readonly earlier?: readonly Release[];
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
  /** Of its tag, for people (3.2). */
  readonly title?: string;
  readonly description?: string;
  /** Titles of the tags from the top to its own, where its tag is nested in another (3.2). */
  readonly path?: readonly string[];
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
  /** Set where the result is one page of a list. */
  readonly paging?: PagingPlan;
  /** How its calls are made; absent where all is as usual. */
  readonly policies?: PoliciesPlan;
  /** Set where it goes on behind its first answer. */
  readonly longRunning?: LongRunningPlan;
  /** Base URL of this operation in the default environment, or in each in which it has one of its own; variables are the environment's. */
  readonly server?: string | Readonly<Record<string, string>>;
  /** Parameters that the connection fills; absent where there are none. */
  readonly internal?: readonly InternalPlan[];
  /** Documented error bodies, sorted as `Action.responses`. */
  readonly errors: readonly ErrorPlan[];
  /** Documented headers of errors; absent where no error has one. */
  readonly refusals?: readonly RefusalPlan[];
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
export type BodyCodec =
  "json" | "form" | "multipart" | "xml" | "lines" | "text" | "binary";

/** One media type in which a body can be sent; its schema is that of the whole body. */
export interface BodyChoice {
  readonly codec: BodyCodec;
  readonly content: Content;
  /** Of each line, and of each part of a list that callers may give one after another. */
  readonly items?: Schema;
  /** With codec `lines`: how events are written, where they are some. */
  readonly framing?: Framing;
}

export interface BodyPlan extends BodyChoice {
  readonly body: Body;
  /** The other media types that a caller can choose; absent where there are none. */
  readonly others?: readonly BodyChoice[];
  /** `flat`: the properties are members of the params object. `body`: the whole is its member `body`. */
  readonly shape: "flat" | "body";
}

/**
 * What a response body is decoded to: `stream` gives its items one by one, `parts` those of a multipart body, and `any` what
 * its own media type says.
 */
export type ResultKind =
  "json" | "xml" | "text" | "binary" | "stream" | "parts" | "any" | "none";

export interface ResultPlan {
  /** Of the outcomes that are asked for, the first that there is of: JSON, text, bytes, a stream, parts, anything, nothing. */
  readonly kind: ResultKind;
  /** The value of `Accept`; absent with kind `none`. */
  readonly accept?: string;
  /** One per distinct success schema of JSON; `{}` is an undescribed JSON value. */
  readonly schemas: readonly Schema[];
  /** Some success response has no body, so the result may be `undefined`. */
  readonly optional: boolean;
  /** Every way in which a call may end well, in the order of statuses and their content. */
  readonly outcomes: readonly OutcomePlan[];
  /** The documented headers of any response, by name. */
  readonly headers: readonly HeaderPlan[];
}

/** A documented response in one of its media types. */
export interface OutcomePlan {
  /** `200`, `2XX`, `304` or `default`. */
  readonly status: string;
  /** Exact statuses that are documented beside this range or `default`, and do not belong to it. */
  readonly except: readonly string[];
  readonly kind: ResultKind;
  /** Absent with kind `none`. */
  readonly mediaType?: string;
  /** Of the value as JSON; of each item with kind `stream`. */
  readonly schema?: Schema;
  /** With kind `stream`: how its items are told apart. */
  readonly framing?: Framing;
  /** Of a multipart body. */
  readonly parts?: PartsPlan;
  /** Part of what a call gives when it is awaited; the others come only to who asks for them by `Accept`. */
  readonly asked: boolean;
  readonly headers: readonly HeaderPlan[];
}

/** `events` are those of `text/event-stream` with their fields; `data` is only what their field `data` holds. */
export interface Framing {
  readonly items: "lines" | "sequence" | "parts" | "events" | "data";
  /** With `events` and `data`: the field `data` is JSON. */
  readonly json?: boolean;
  /** With `events`: of those with these names, where it is something else than that of the others. */
  readonly named?: EventData["named"];
}

export interface ErrorPlan {
  /** `404`, `4XX` or `default`. */
  readonly status: string;
  /** `{}` where it is unknown, though `4XX` or `default` have one. */
  readonly schema: Schema;
  /** The body is XML, which the operation has to read; else it is JSON. */
  readonly xml?: true;
}

/** The documented headers of an error; empty where it has none, though `4XX` or `default` have some. */
export interface RefusalPlan {
  readonly status: string;
  readonly headers: readonly HeaderPlan[];
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
  /** Credentials may be sent to it over plain http. */
  readonly allowInsecure?: true;
}

export interface VariablePlan {
  /** Surface key; the wire name is in the template. */
  readonly key: string;
  readonly name: string;
  readonly default: string;
  readonly enum: readonly string[];
  readonly description?: string;
}

/** One factory of `auth.ts`. */
export interface CredentialPlan {
  /** `apiKeyAuth` */
  readonly factory: string;
  readonly scheme: SecurityScheme;
  /** Absent: it takes the proof itself, be it a key, a login, a token or a transport. */
  readonly oauth?: OAuthPlan;
  /** No action asks for its scheme, so that nothing of it is sent. */
  readonly unasked?: true;
}

/** One flow of OAuth 2.0, which fetches and renews its tokens by itself. */
export interface OAuthPlan {
  readonly flow: OAuthFlow["grant"];
  /** Every scope of the scheme that is known, those that only operations name included. */
  readonly scopes: readonly Scope[];
  /** Type of the scopes, the same for every flow of the scheme: `HotelLoginScope`. Absent where none is known. */
  readonly scopeType?: string;
  readonly endpoints: Endpoints;
  /** Where the authorization server tells the endpoints that are not here. */
  readonly metadataUrl?: string;
  /** Endpoints of single environments, by their name. */
  readonly environments?: AuthConfig["environments"];
  readonly request?: AuthConfig["request"];
  readonly response?: AuthConfig["response"];
  readonly expired?: readonly ExpiredRule[];
}
