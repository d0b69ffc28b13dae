/** Two stages in one account have their metrics apart; a namespace, unlike a dimension, makes no metric dearer. */
export const metricsNamespaceOf = (stage: string): string => `Faceless/${stage}`;

/** Of the stage that the function is deployed in; `local` where nothing says so, as in tests. */
export const metricsNamespace = (): string => metricsNamespaceOf(process.env['STAGE'] ?? 'local');
