/** A receiver of webhooks on this machine: read where a stage is synthesised, so that no deployed stage has one. */

const isLocal = (hostname: string): boolean => ['localhost', '127.0.0.1'].includes(hostname);

/**
 * Webhooks go to https on public hosts; on this machine also to exactly this origin. Empty where there is none. Throws
 * an Error that names what is wrong with WEBHOOK_ORIGIN.
 *
 * @param deployed on AWS: there is no such receiver
 */
export const readWebhookOrigin = (
  deployed: boolean,
  origin: string = process.env['WEBHOOK_ORIGIN'] ?? '',
): string => {
  if (origin === '') return origin;
  if (deployed)
    throw new Error('WEBHOOK_ORIGIN is for this machine; a deployed stage calls public hosts only.');
  const url = URL.parse(origin);
  if (url?.protocol !== 'http:' || url.origin !== origin || !isLocal(url.hostname))
    throw new Error(
      `WEBHOOK_ORIGIN is ${JSON.stringify(origin)}; it is a receiver here, such as http://127.0.0.1:9000.`,
    );
  return origin;
};
