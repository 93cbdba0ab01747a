import {
  metrics,
  type Attributes,
  type Context,
  type Histogram,
  type MeterProvider,
} from "@opentelemetry/api";

/** As the conventions advise, in seconds. */
const BOUNDARIES = [
  0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10,
];

/** Whose spans and metrics they are. */
export interface InstrumentedConnector {
  readonly name: string;
  readonly version: string;
}

/** Records how long a try took. */
export type RecordDuration = (
  seconds: number,
  attributes: Attributes,
  context: Context,
) => void;

/**
 * Durations of tries. The global provider of meters may be set after the
 * connector is made, and unlike that of tracers, it does not tell meters which
 * were got before: so it is asked again each time.
 */
export function openDurations(
  { name, version }: InstrumentedConnector,
  provider: MeterProvider | undefined,
): RecordDuration {
  let current: MeterProvider | undefined;
  let histogram: Histogram | undefined;
  return (seconds, attributes, context) => {
    const wanted = provider ?? metrics.getMeterProvider();
    if (histogram === undefined || wanted !== current) {
      current = wanted;
      histogram = wanted
        .getMeter(name, version)
        .createHistogram("http.client.request.duration", {
          description: "Duration of HTTP client requests.",
          unit: "s",
          advice: { explicitBucketBoundaries: BOUNDARIES },
        });
    }
    histogram.record(seconds, attributes, context);
  };
}
