export { Jobs, createJobs } from "./jobs.js";
export type { JobsOptions } from "./jobs.js";
export { createClient } from "./client.js";
export type { ClientOptions } from "./client.js";
export { environments } from "./environments.js";
export type { Environment } from "./environments.js";
export type * from "./models.js";
export type { JobsGetParams, JobsPutParams } from "./operations/jobs.js";
export type { QueueAddParams } from "./operations/queue.js";
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
export type { Operation } from "./runtime/operation.js";
export { send } from "./runtime/send.js";
export type { Interceptor } from "./runtime/transport/interceptor.js";
export type { ApiRequest } from "./runtime/transport/request.js";
