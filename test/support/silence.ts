/**
 * Tests read what is returned and stored, and keep the terminal for what failed. Imported before the logger,
 * which reads its level once.
 */
export const SILENT = { LOG_LEVEL: 'SILENT', POWERTOOLS_METRICS_DISABLED: 'true' };
Object.assign(process.env, SILENT);
