import {
  context,
  metrics,
  propagation,
  trace,
  type Attributes,
} from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import {
  CompositePropagator,
  W3CBaggagePropagator,
  W3CTraceContextPropagator,
} from "@opentelemetry/core";
import {
  AggregationTemporality,
  DataPointType,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
  type Histogram,
  type MetricData,
} from "@opentelemetry/sdk-metrics";
import {
  InMemorySpanExporter,
  SimpleSpanProcessor,
  TracerProvider,
  type ReadableSpan,
} from "@opentelemetry/sdk-trace";
import { onTestFinished } from "vitest";

/** What an application sends to its tracing system. */
export interface Telemetry {
  readonly tracerProvider: TracerProvider;
  readonly meterProvider: MeterProvider;
  spans(): Promise<readonly ReadableSpan[]>;
  metrics(): Promise<readonly MetricData[]>;
}

/** Keeps spans and metrics in memory. */
export function openTelemetryInMemory(): Telemetry {
  const spanExporter = new InMemorySpanExporter();
  const processor = new SimpleSpanProcessor({ exporter: spanExporter });
  const tracerProvider = new TracerProvider({ spanProcessors: [processor] });
  const { CUMULATIVE } = AggregationTemporality;
  const metricExporter = new InMemoryMetricExporter(CUMULATIVE);
  const reader = new PeriodicExportingMetricReader({
    exporter: metricExporter,
    exportIntervalMillis: 3_600_000,
    exportTimeoutMillis: 1_000,
  });
  const meterProvider = new MeterProvider({ readers: [reader] });
  onTestFinished(async () => {
    await tracerProvider.shutdown();
    await meterProvider.shutdown();
  });
  return {
    tracerProvider,
    meterProvider,
    async spans() {
      await tracerProvider.forceFlush();
      return spanExporter.getFinishedSpans();
    },
    async metrics() {
      metricExporter.reset();
      await meterProvider.forceFlush();
      return metricExporter
        .getMetrics()
        .flatMap(({ scopeMetrics }) => scopeMetrics)
        .flatMap((scope) => scope.metrics);
    },
  };
}

/** Makes it the application's own, as an SDK does at its start. */
export function register({ tracerProvider, meterProvider }: Telemetry): void {
  const manager = new AsyncLocalStorageContextManager().enable();
  const propagators = [
    new W3CTraceContextPropagator(),
    new W3CBaggagePropagator(),
  ];
  trace.setGlobalTracerProvider(tracerProvider);
  metrics.setGlobalMeterProvider(meterProvider);
  context.setGlobalContextManager(manager);
  propagation.setGlobalPropagator(new CompositePropagator({ propagators }));
  onTestFinished(() => {
    for (const api of [trace, metrics, context, propagation]) api.disable();
  });
}

/** How many tries a histogram has counted, by their attributes. */
export function countsOf(
  metric: MetricData | undefined,
): { readonly attributes: Attributes; readonly count: number }[] {
  if (metric?.dataPointType !== DataPointType.HISTOGRAM) return [];
  return metric.dataPoints.map(({ attributes, value }) => {
    return { attributes, count: (value as Histogram).count };
  });
}
