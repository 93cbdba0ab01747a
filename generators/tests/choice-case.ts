import { stringLiteral } from "../../src/escape/literal.js";
import type { BodyChoice, OperationPlan, Plan } from "../../src/plan/plan.js";
import { sentType } from "../../src/plan/sent-type.js";
import { printCall } from "../code/call.js";
import { usesTemporal } from "../codecs/sample.js";
import { Code } from "../layout.js";
import {
  methodOf,
  passedTo,
  printInternal,
  printMock,
  printParams,
  printSent,
  type CallSite,
} from "./cases.js";
import type { CallSampler, SampledCall } from "./sample-call.js";

const WIDTH = 80;

/** What the template needs to send the body of an operation as another of its media types. */
export interface ChoiceCase {
  readonly title: string;
  readonly mock: string;
  readonly params: string;
  readonly internal: string;
  readonly options: string;
  readonly call: string;
  readonly sent: string;
  /** Some value is bytes. */
  readonly bytes: boolean;
  /** Some value is one of `Temporal`'s. */
  readonly temporal: boolean;
}

/** One test for each media type that a caller can choose; what cannot be sent has none. */
export function printChoiceCases(
  site: CallSite,
  calls: CallSampler,
  plan: Plan,
): ChoiceCase[] {
  const { operation } = site;
  const internal = printInternal(operation, plan);
  return (operation.body?.others ?? []).flatMap((choice) => {
    const chosen = chooseBody(operation, choice);
    const sampled = calls.sample(chosen);
    return sampled.refused
      ? []
      : [
          printChoice({ ...site, operation: chosen }, choice, {
            ...sampled,
            internal,
          }),
        ];
  });
}

/** The operation as if its body were only of this media type. */
const chooseBody = (
  operation: OperationPlan,
  choice: BodyChoice,
): OperationPlan =>
  operation.body
    ? { ...operation, body: { ...operation.body, ...choice, others: [] } }
    : operation;

function printChoice(
  site: CallSite,
  choice: BodyChoice,
  sampled: SampledCall & { readonly internal: string },
): ChoiceCase {
  const { id } = site.operation;
  const { mediaType } = choice.content;
  return {
    title: stringLiteral(`${id}: ${mediaType}`),
    mock: printMock(id, sampled),
    params: printParams(site, sampled, "    "),
    internal: sampled.internal,
    options: printOptions(
      stringLiteral(sentType(choice).replaceAll("*", "x-sample")),
    ),
    call: printCall(`    await ${methodOf(site)}`, [
      ...passedTo(sampled),
      new Code("options"),
    ]),
    sent: printSent(sampled, sampled.internal),
    bytes: sampled.bytes,
    temporal: usesTemporal(sampled.params),
  };
}

// Broken where prettier breaks it.

function printOptions(contentType: string): string {
  const line = `    const options = { contentType: ${contentType} } as const;`;
  return line.length <= WIDTH
    ? line
    : `    const options = {\n      contentType: ${contentType},\n    } as const;`;
}
