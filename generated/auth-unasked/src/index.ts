export { LampPost, createLampPost } from "./lamp-post.js";
export type { LampPostOptions } from "./lamp-post.js";
export { createClient } from "./client.js";
export type { ClientOptions } from "./client.js";
export type { Auth, LoginScope } from "./auth.js";
export { consoleAuth, key, login, loginToken } from "./auth.js";
export { environments } from "./environments.js";
export type { Environment } from "./environments.js";
export type * from "./models.js";
export type { GetLampParams } from "./operations/lamps.js";
export { testConnection } from "./test-connection.js";
export type { ApiPromise } from "./runtime/api-promise.js";
export type {
  CallOptions,
  ExtraFields,
  Retry,
  RetryOptions,
} from "./runtime/call-options.js";
export { bundleAction } from "./runtime/catalogue.js";
export type { Catalogue } from "./runtime/catalogue.js";
export type { Client } from "./runtime/client.js";
export type { ConnectionOptions } from "./runtime/connection-options.js";
export type {
  ConnectionProblem,
  ConnectionTestResult,
} from "./runtime/connection-test/result.js";
export type { ConnectionTestOptions } from "./runtime/connection-test/test-connection.js";
export type { Credential, Secret } from "./runtime/credentials/credential.js";
export {
  AbortError,
  ApiError,
  ArgumentError,
  AuthError,
  ConnectorError,
  DecodeError,
  NetworkError,
  RateLimitError,
  ReauthRequired,
  SignatureError,
  TimeoutError,
} from "./runtime/errors/errors.js";
export { isApiError } from "./runtime/errors/is-api-error.js";
export { problemOf } from "./runtime/errors/problem.js";
export type { ProblemDetails } from "./runtime/errors/problem.js";
export { invoke } from "./runtime/invoke.js";
export { adaptiveRate } from "./runtime/limits/adaptive-rate.js";
export type { AdaptiveRate } from "./runtime/limits/adaptive-rate.js";
export type { RateLimiterOptions } from "./runtime/limits/options.js";
export { finishLogin } from "./runtime/oauth/login/finish-login.js";
export type { FinishLoginOptions } from "./runtime/oauth/login/finish-login.js";
export { signOut } from "./runtime/oauth/login/sign-out.js";
export type { SignOutOptions } from "./runtime/oauth/login/sign-out.js";
export { startLogin } from "./runtime/oauth/login/start-login.js";
export type {
  StartLoginOptions,
  StartedLogin,
} from "./runtime/oauth/login/start-login.js";
export type { OAuthCredential } from "./runtime/oauth/oauth2.js";
export type {
  AuthorizationCodeOptions,
  ReauthProblem,
} from "./runtime/oauth/options.js";
export type { Tokens } from "./runtime/oauth/tokens.js";
export type { Operation } from "./runtime/operation.js";
export { send } from "./runtime/send.js";
export type { Store } from "./runtime/store.js";
export { memoryStore } from "./runtime/stores/memory.js";
export type { Interceptor } from "./runtime/transport/interceptor.js";
export type { ApiRequest } from "./runtime/transport/request.js";
