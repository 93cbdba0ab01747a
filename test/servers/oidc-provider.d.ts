/** What the tests use of oidc-provider, which has no types of its own. */
declare module "oidc-provider" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  export interface Context {
    type: string;
    body: unknown;
    readonly oidc?: {
      readonly client?: { readonly clientId: string };
      readonly params?: { readonly grant_type?: string };
    };
  }

  export interface ProviderError extends Error {
    readonly error?: string;
    readonly error_detail?: string;
  }

  export interface Grant {
    addOIDCScope(scope: string): void;
    addOIDCClaims(claims: readonly string[]): void;
    addResourceScope(resource: string, scope: string): void;
    save(): Promise<string>;
  }

  export interface AccessToken {
    readonly isExpired: boolean;
    readonly clientId: string;
    readonly accountId?: string;
    readonly scope?: string;
  }

  export interface Interaction {
    readonly prompt: {
      readonly name: string;
      readonly details: {
        readonly missingOIDCScope?: readonly string[];
        readonly missingOIDCClaims?: readonly string[];
        readonly missingResourceScopes?: Readonly<
          Record<string, readonly string[]>
        >;
      };
    };
    readonly grantId?: string;
    readonly session?: { readonly accountId: string };
    readonly params: { readonly client_id: string };
  }

  interface Find<Model> {
    find(id: string): Promise<Model | undefined>;
  }

  export default class Provider {
    constructor(issuer: string, configuration: object);
    readonly AccessToken: Find<AccessToken>;
    readonly ClientCredentials: Find<AccessToken>;
    readonly Grant: Find<Grant> &
      (new (of: { accountId: string; clientId: string }) => Grant);
    on(
      event: string,
      listener: (context: Context, error?: ProviderError) => void,
    ): void;
    callback(): (request: IncomingMessage, response: ServerResponse) => void;
    interactionDetails(
      request: IncomingMessage,
      response: ServerResponse,
    ): Promise<Interaction>;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: object,
      options: { mergeWithLastSubmission: boolean },
    ): Promise<void>;
  }
}
