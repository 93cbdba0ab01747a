import {
  openBasic,
  openBoth,
  openCookie,
  openEither,
  openQuery,
} from "./operations/doors.js";
import type { ConnectionTestResult } from "./runtime/connection-test/result.js";
import type {
  ConnectionTest,
  ConnectionTestOptions,
} from "./runtime/connection-test/test-connection.js";
import { testConnection as run } from "./runtime/connection-test/test-connection.js";
import type { Connector } from "./runtime/connector.js";

const test: ConnectionTest = {
  operation: openEither,
  others: [
    { operation: openBoth },
    { operation: openBasic },
    { operation: openQuery },
    { operation: openCookie },
  ],
};

/**
 * Finds out whether a connection works. What is wrong with it is the result,
 * in words for a person, and is not thrown.
 *
 * It sends one request, `doors.openEither`, which changes nothing; where the
 * credentials are none for it, it is `doors.openBoth`, `doors.openBasic`,
 * `doors.openQuery` or `doors.openCookie`.
 *
 * @throws {AbortError} as a rejection: the signal was aborted.
 */
export function testConnection(
  connector: Connector,
  options?: ConnectionTestOptions,
): Promise<ConnectionTestResult> {
  return run(connector, test, options);
}
