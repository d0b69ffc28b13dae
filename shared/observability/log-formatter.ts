import { LogFormatter, LogItem } from '@aws-lambda-powertools/logger';
import type { LogAttributes, UnformattedAttributes } from '@aws-lambda-powertools/logger/types';
import { redactValue } from './redact.ts';

/** The fields of OBSERVABILITY, in its order; whatever else is known follows. Secrets go before anything prints. */
export class LineFormatter extends LogFormatter {
  formatAttributes(base: UnformattedAttributes, more: LogAttributes): LogItem {
    const { module, event, request_id, user_id, video_id, stage, part, duration_ms, ...rest } = more;
    const attributes = {
      timestamp: this.formatTimestamp(base.timestamp),
      level: base.logLevel,
      service: base.serviceName,
      module: module ?? 'service',
      function: base.lambdaContext?.functionName,
      message: base.message,
      event: event ?? 'message',
      request_id,
      xray_trace_id: base.xRayTraceId,
      cold_start: base.lambdaContext?.coldStart,
      user_id,
      video_id,
      stage,
      part,
      duration_ms,
      ...rest,
    };
    return new LogItem({ attributes: redactValue(attributes) as LogAttributes });
  }
}
