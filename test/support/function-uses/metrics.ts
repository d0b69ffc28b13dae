export const METRIC_USES = { 'get-metrics': ['Query table'] };
