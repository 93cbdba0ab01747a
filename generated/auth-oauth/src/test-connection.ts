import { list as list2 } from "./operations/harvests.js";
import { listTokens } from "./operations/stores.js";
import { list } from "./operations/trees.js";
import type { ConnectionTestResult } from "./runtime/connection-test/result.js";
import type {
  ConnectionTest,
  ConnectionTestOptions,
} from "./runtime/connection-test/test-connection.js";
import { testConnection as run } from "./runtime/connection-test/test-connection.js";
import type { Connector } from "./runtime/connector.js";

const test: ConnectionTest = {
  operation: listTokens,
  others: [{ operation: list }, { operation: list2 }],
};

/**
 * Finds out whether a connection works. What is wrong with it is the result,
 * in words for a person, and is not thrown.
 *
 * It sends one request, `stores.listTokens`, which changes nothing; where the
 * credentials are none for it, it is `trees.list` or `harvests.list`.
 *
 * @throws {AbortError} as a rejection: the signal was aborted.
 */
export function testConnection(
  connector: Connector,
  options?: ConnectionTestOptions,
): Promise<ConnectionTestResult> {
  return run(connector, test, options);
}
