import type { ConnectionTestResult } from "./runtime/connection-test/result.js";
import type {
  ConnectionTest,
  ConnectionTestOptions,
} from "./runtime/connection-test/test-connection.js";
import { testConnection as run } from "./runtime/connection-test/test-connection.js";
import type { Connector } from "./runtime/connector.js";

const test: ConnectionTest = {};

/**
 * Finds out whether a connection works. What is wrong with it is the result,
 * in words for a person, and is not thrown.
 *
 * It asks the host for any answer, and credentials for what they send: no
 * action is fit to test whether the API accepts them.
 *
 * @throws {AbortError} as a rejection: the signal was aborted.
 */
export function testConnection(
  connector: Connector,
  options?: ConnectionTestOptions,
): Promise<ConnectionTestResult> {
  return run(connector, test, options);
}
