export const STATISTICS_USES = { 'get-statistics': ['Query table'] };
