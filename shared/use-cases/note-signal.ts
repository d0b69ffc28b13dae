import type { AuditActionOf, AuditContext, AuditEvent } from '../domain/audit.ts';
import { isTold, SIGNALS, type SignalName } from '../domain/signals.ts';
import { logSecurityEvent } from '../observability/audit.ts';
import type { SignalStore } from '../ports/limits.ts';
import type { RecordEvent } from '../ports/store.ts';

export interface NoteSignalDeps {
  readonly signals: SignalStore;
  readonly record: RecordEvent;
  /** Told when it could be neither counted nor recorded: whoever asks is answered all the same. */
  readonly warnUnnoted: (error: unknown) => void;
}

export interface NotedSignal {
  readonly signal: SignalName;
  /** `user:<id>`, `address:<network>` or `key:<id>`. */
  readonly who: string;
  /** Whose audit row tells of it. */
  readonly owner: string;
  readonly subject?: string;
  /** Which one of its kind: the same again is nothing new. Only a mark of it is kept. */
  readonly value: string;
  readonly audit: AuditContext;
  readonly reason: string;
  readonly details?: AuditEvent['details'];
}

export type NoteSignal = (input: NotedSignal) => Promise<void>;

/** What a row says was done; all others are suspicious. */
const ACTIONS: Readonly<Partial<Record<SignalName, AuditActionOf<'security_event' | 'authorization'>>>> = {
  'refused-input': 'validation_failed',
  'refused-permission': 'unauthorized_access',
};

/** Notes what ought not to happen, and writes an audit row where that tells something new (`signals.ts`). Never throws. */
export const noteSignal =
  ({ signals, record, warnUnnoted }: NoteSignalDeps): NoteSignal =>
  async ({ signal, who, owner, subject, value, audit, reason, details }) => {
    const { seconds, most } = SIGNALS[signal];
    try {
      const count = await signals.note({ who, about: signal, value, seconds, most });
      if (!isTold(SIGNALS[signal], count)) return;
      const event = logSecurityEvent(audit, ACTIONS[signal] ?? 'suspicious_activity', {
        reason,
        details: { signal, who, count, ...details },
      });
      await record({ ...event, owner, ...(subject !== undefined && { subject }) });
    } catch (error) {
      warnUnnoted(error);
    }
  };
