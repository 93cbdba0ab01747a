import { chooseBody, hasContentType } from "./body.js";
import type { TestAction, TestBody } from "./catalogue.js";
import { askedFor, catalogue, secrets } from "./connection.js";
import { findUnasked, isAuthorized } from "./credentials.js";
import { schemaOf, type DecodedRequest } from "./decode.js";
import { createValidator } from "./validate.js";

const validate = createValidator(catalogue.$defs);

export interface ViolationContext {
  readonly action: TestAction;
  /** Params that are not validated. */
  readonly unchecked: readonly string[];
}

/** What in a request is not as the description has it. */
export async function listViolations(
  request: Request,
  decoded: DecodedRequest,
  { action, unchecked }: ViolationContext,
): Promise<string[]> {
  const { auth = [] } = action.http;
  const body = action.http.body && chooseBody(request, action.http.body);
  const wrongType =
    body && decoded.body !== undefined && !hasContentType(request, body);
  return [
    ...invalidValues(action, decoded, { unchecked, body }),
    ...decoded.unknown
      .filter((name) => !isSecret(name))
      .map((name) => `the query has an unknown ${name}`),
    ...(wrongType ? [`the content type is not ${body.contentType}`] : []),
    ...((await isAuthorized(request, auth))
      ? []
      : ["there is no credential that the action accepts"]),
    ...(await findUnasked(request, action.http)).map(
      (id) =>
        `there is the credential ${id}, which the action does not ask for`,
    ),
  ];
}

interface Checking {
  readonly unchecked: readonly string[];
  /** In the media type that was sent. */
  readonly body: TestBody | undefined;
}

function invalidValues(
  action: TestAction,
  decoded: DecodedRequest,
  { unchecked, body: sent }: Checking,
): string[] {
  const parameters = [...decoded.parameters].map(([key, value]) => ({
    key,
    value,
    schema: schemaOf(action, key),
  }));
  const { schema = {} } = sent ?? {};
  const body =
    decoded.body === undefined
      ? []
      : [{ key: "body", value: decoded.body, schema }];
  return [...parameters, ...body]
    .filter(({ key }) => !unchecked.includes(key))
    .flatMap((one) =>
      validate(one.schema, one.value).map(
        (problem) => `${one.key}: ${problem}`,
      ),
    );
}

/** Whether a name in the query is that of a credential. */
const isSecret = (name: string): boolean =>
  askedFor.some(
    (credential) =>
      credential.in === "query" &&
      credential.name === name &&
      secrets.has(credential.id),
  );
