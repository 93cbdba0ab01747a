import { entry } from "../entry.js";

export const plan = {
  GC_BODY_ON_GET: entry({
    severity: "warning",
    message: ({ key }: { key: string }) =>
      `the request body of ${key} is left out`,
    cause:
      "A GET, HEAD or TRACE request has no body with a meaning (RFC 9110 9.3), and fetch refuses to send one.",
    fix: "Describe the operation as POST or QUERY, or its body as query parameters.",
  }),
  GC_SERVER_RELATIVE: entry({
    severity: "note",
    message: ({ url }: { url: string }) =>
      `the server "${url}" is relative, and a file has no origin to resolve it against`,
    cause:
      "The description was read from a file, so that nothing says which host it means (OpenAPI 4.6.1).",
    fix: "Nothing has to change: whoever connects gives `environment: { url }`, in which this path belongs. An absolute server URL would be a default.",
  }),
  GC_ENVIRONMENT_URL: entry({
    severity: "error",
    message: ({ name }: { name: string }) =>
      `the environment "${name}" has no URL`,
    cause:
      "The description has no environment of that name whose URL it could have.",
    fix: "Give it a `url`, or the name of an environment that the description has.",
  }),
  GC_ENVIRONMENT_VARIABLE: entry({
    severity: "error",
    message: ({ name, variable }: { name: string; variable: string }) =>
      `the variable "${variable}" of the environment "${name}" is not both in its URL and described`,
    cause:
      "Each variable of a URL has a default or a list of values, and each that is described has a place in the URL.",
    fix: "Describe it in `variables`, or correct its name.",
  }),
  GC_ENVIRONMENT_INSECURE: entry({
    severity: "note",
    message: ({ name }: { name: string }) =>
      `the environment "${name}" is allowed to be insecure: secrets travel to it in the clear`,
    cause:
      "Its URL is http, and `allowInsecure` sends credentials all the same: everybody on the way can read and use them.",
    fix: "Use an https URL as soon as there is one, and new credentials then.",
  }),
  GC_SERVER_INSECURE: entry({
    severity: "warning",
    message: ({ url }: { url: string }) =>
      `the server "${url}" is not encrypted, so that no credential is sent to it`,
    cause:
      "Operations need credentials, which everybody on the way could read over http. They fail there with an AuthError before anything is sent.",
    fix: "Use the https URL, in the description or as `environments` of the configuration; or set `allowInsecure` there, if it must be.",
  }),
  GC_INTERNAL_UNKNOWN: entry({
    severity: "warning",
    message: (p: { selector: string; suggestion: string }) =>
      `no operation has the internal parameter "${p.selector}"${p.suggestion && `; did you mean "${p.suggestion}"?`}`,
    cause:
      "A setting that is ignored would look as if it had an effect: the parameter would stay where it is.",
    fix: "Name a header, query, path or cookie parameter as the description writes it, with `GET /path` before it for one operation.",
  }),
  GC_INTERNAL_VALUE: entry({
    severity: "error",
    message: ({ name, key }: { name: string; key: string }) =>
      `the value of the internal parameter "${name}" is none that ${key} takes`,
    cause: "The parameter's schema does not allow it.",
    fix: "Give a value of its type and, where it has an enum, one of its values.",
  }),
  GC_OPTION_NAME: entry({
    severity: "error",
    message: ({ option, problem }: { option: string; problem: string }) =>
      `"${option}" is no name for an option of the connection: ${problem}`,
    cause:
      "An option stands beside `environment`, `auth` and the others in one object, and must not be mistaken for one of them.",
    fix: "Choose another `option`, such as `organizationId`.",
  }),
  GC_VERSION_NOT_SEMVER: entry({
    severity: "warning",
    message: ({ version }: { version: string }) =>
      `the version "${version}" is not semver, so that the package gets 0.0.0`,
    cause:
      "npm accepts only semantic versions; the description's own version is kept in connector.json.",
    fix: "Set `version` in connector.config, or write `info.version` as major.minor.patch.",
  }),
  GC_MEDIA_TYPE_AS_TEXT: entry({
    severity: "note",
    message: ({ mediaType, count }: { mediaType: string; count: number }) =>
      `${mediaType} has no codec yet: ${count} ${count === 1 ? "operation passes" : "operations pass"} it through as text`,
    cause: "Only JSON, XML, forms, text and bytes are encoded and decoded.",
    fix: "Nothing has to change: give and read the body as a string. The items of JSON lines, JSON sequences, event streams and parts come one by one where `itemSchema` (OpenAPI 3.2) describes them.",
  }),
  GC_NOT_VALIDATED: entry({
    severity: "note",
    message: ({ keyword, count }: { keyword: string; count: number }) =>
      `the validators do not check "${keyword}" in ${count} ${count === 1 ? "place" : "places"}`,
    cause:
      "They check only what they can check exactly, so that they never refuse what the description allows; and objects stay open, so that a field that a server adds breaks nobody.",
    fix: "Nothing has to change: what is not checked is let through.",
  }),
  GC_TEST_OPERATION: entry({
    severity: "warning",
    message: ({ operation, problem }: { operation: string; problem: string }) =>
      `"${operation}" cannot test a connection: ${problem}`,
    cause:
      "The operation that `test` in connector.config or `x-connector-test` names is called without anybody there to give it parameters.",
    fix: "Name an operation by its id, its operationId, or as `GET /path`, that requires no parameters and no body.",
  }),
  GC_TEST_HOST_ONLY: entry({
    severity: "note",
    message: () =>
      "no operation is fit to test a connection, so that only the host is tested, and no credential",
    cause:
      "It would have to be a GET that needs a credential, and neither parameters nor anything of which the name speaks of an effect.",
    fix: "Nothing has to change. To choose one all the same, set `test` in connector.config, or `x-connector-test: true` on the operation.",
  }),
  GC_LONG_RUNNING: entry({
    severity: "note",
    message: ({ count, why }: { count: number; why: string }) =>
      `${count} ${count === 1 ? "operation goes" : "operations go"} on behind the first answer: ${why}`,
    cause:
      "`await` gives the first answer, as ever, and `wait()` what the operation makes in the end. That it goes on is a guess wherever the description does not say so with an extension.",
    fix: "Nothing, if it is right. Else `longRunning` in connector.config says how an operation goes on, or `false` that it does not.",
  }),
  GC_LONG_RUNNING_HINT: entry({
    severity: "warning",
    message: ({
      key,
      from,
      problem,
    }: {
      key: string;
      from: string;
      problem: string;
    }) => `${from} on ${key} cannot be followed: ${problem}`,
    cause:
      "What is said of how the operation goes on has to be in the description; the rules decide instead.",
    fix: "Correct it, or say how the operation goes on under `longRunning` in connector.config.",
  }),
  GC_LONG_RUNNING_UNKNOWN: entry({
    severity: "warning",
    message: ({ name }: { name: string }) =>
      `the configuration of how "${name}" goes on is for nothing`,
    cause:
      "The names under `longRunning` are operations: `POST /reports`, an operationId, or a name like `reports.create`.",
    fix: "Correct the name, or remove it.",
  }),
  GC_PAGING: entry({
    severity: "note",
    message: ({ count, why }: { count: number; why: string }) =>
      `${count} ${count === 1 ? "operation gives its list" : "operations give their lists"} page by page: ${why}`,
    cause:
      "`for await` then goes through all pages, and `await` still gives one. How pages are told apart is a guess wherever the description does not say so with an extension.",
    fix: "Nothing, if it is right. Else `paging` in connector.config says how the pages of an operation are told apart, or `false` that it has none.",
  }),
  GC_PAGING_HINT: entry({
    severity: "warning",
    message: ({
      key,
      from,
      problem,
    }: {
      key: string;
      from: string;
      problem: string;
    }) => `${from} on ${key} cannot be followed: ${problem}`,
    cause:
      "What is said of the pages has to be in the parameters and the answer of the operation; the rules decide instead.",
    fix: "Correct it, or say how the pages are told apart under `paging` in connector.config.",
  }),
  GC_PAGING_UNTOLD: entry({
    severity: "note",
    message: ({ count, param }: { count: number; param: string }) =>
      `${count} ${count === 1 ? "operation takes" : "operations take"} "${param}", as if ${count === 1 ? "its list" : "their lists"} came page by page, but nothing says how`,
    cause:
      "By its name the parameter goes from page to page. The answer has no member that would be the next one, or the parameter is not of the type that it would have; so `for await` is not offered.",
    fix: "If there are pages, say how they are told apart under `paging` in connector.config: of an operation, or as `*` of all. `false`: there are none.",
  }),
  GC_PAGING_UNKNOWN: entry({
    severity: "warning",
    message: ({ name }: { name: string }) =>
      `the configuration of the pages of "${name}" is for nothing`,
    cause:
      "The names under `paging` are operations: `GET /pets`, an operationId, or a name like `pets.list`; `*` is all lists of which nothing else is known, and that have what it names.",
    fix: "Correct the name, or remove it.",
  }),
  GC_POLICY: entry({
    severity: "note",
    message: ({ count, subject }: { count: number; subject: string }) =>
      `${count} ${count === 1 ? "operation has its" : "operations have their"} ${subject}`,
    cause:
      "The extension says how calls are repeated, how long they may take, how often they may be made, or what makes them safe to repeat; it is in the operations' data.",
    fix: "Nothing, if it is right. Else `policies` in connector.config says what holds of all (`*`), of a group or of an operation.",
  }),
  GC_POLICY_UNKNOWN: entry({
    severity: "warning",
    message: ({ name, suggestion }: { name: string; suggestion: string }) =>
      `the policies of "${name}" are for nothing${suggestion && `; did you mean "${suggestion}"?`}`,
    cause:
      "The names under `policies` are `*` for all, groups such as `pets`, or operations: `pets.get`, `GET /pets`, or an operationId.",
    fix: "Correct the name, or remove it.",
  }),
  GC_IDEMPOTENCY_KEY: entry({
    severity: "note",
    message: ({ name, count }: { name: string; count: number }) =>
      `the header "${name}" of ${count} ${count === 1 ? "operation" : "operations"} gets a random key for each call whose caller gives none`,
    cause:
      "Its name is that of a key that makes repetitions of a request have one effect, so that failed calls can be tried again without doing anything twice. Nobody has to give it, even where the description requires it.",
    fix: "Nothing, if it is right. Else `policies: { <operation>: { idempotencyKey: false } }` in connector.config leaves it a parameter like others.",
  }),
  GC_IDEMPOTENCY_KEY_SHAPE: entry({
    severity: "note",
    message: ({ name, key }: { name: string; key: string }) =>
      `the header "${name}" of ${key} is left to the caller: a random UUID is none of its values`,
    cause:
      "Its name is that of a key that makes repetitions of a request have one effect, but its schema does not take a UUID.",
    fix: "Nothing has to change. A schema that takes a text of 36 characters lets the connector make keys.",
  }),
};
