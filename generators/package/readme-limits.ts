import type { Plan } from "../../src/plan/plan.js";
import { printCall } from "../code/call.js";
import { listed } from "../code/imports.js";
import { Code } from "../layout.js";
import { requiredOptions } from "./readme-options.js";
import { environmentOf } from "./readme-connection.js";

/** The section on rate limits. */
export interface LimitsSection {
  readonly text: string;
  readonly options: string;
  readonly more: string;
}

export function describeLimits(plan: Plan): LimitsSection {
  const { client, package: pack } = plan;
  const { factory } = client;
  const variable =
    client.variable === "adaptiveRate" ? "connector" : client.variable;
  const sources = [
    ...(hasDeclared(plan) ? ["that its description declares"] : []),
    "that its responses tell (`RateLimit`, `X-RateLimit-Remaining` and the like, `Retry-After`)",
  ];
  const options = { maxConcurrency: 10, adaptive: new Code("adaptiveRate()") };
  return {
    text: `Calls keep within the limits of the API: those ${sources.join(", and those ")}. A call that has to wait does so, in turn. One that would wait for more than 65 seconds, or for longer than it has time, fails at once with a \`RateLimitError\`, whose \`retryAt\` says when to come back. The limits are those of one connection.`,
    options: [
      listed("import", ["adaptiveRate", factory].sort(), pack.name),
      "",
      printCall(
        `const ${variable} = ${factory}`,
        [
          {
            environment: environmentOf(plan),
            ...requiredOptions(plan),
            rateLimit: options,
          },
        ],
        true,
      ),
    ].join("\n"),
    more: `Where the API does not say how fast it takes calls, \`adaptiveRate\` finds it out. \`rateLimit: false\` turns all of this off. \`circuitBreaker()\`, of \`${pack.name}/interceptors\`, stops calling a server that fails, and lets one call find out when it is well again.`,
  };
}

const hasDeclared = ({ groups }: Plan): boolean =>
  groups.some(({ operations }) =>
    operations.some(({ policies }) => policies?.rateLimits),
  );
