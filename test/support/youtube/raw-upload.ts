/** A resumable session driven by hand, as YouTube's guide has it. */

/** Resolves with the session's URI; rejects with the answer's status and body. */
export const startSession = async (
  endpoint: string,
  { token, bytes, details }: { readonly token: string; readonly bytes: number; readonly details: object },
): Promise<string> => {
  const answer = await fetch(
    `${endpoint}/upload/youtube/v3/videos?uploadType=resumable&part=snippet,status`,
    {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json; charset=UTF-8',
        'X-Upload-Content-Length': String(bytes),
        'X-Upload-Content-Type': 'video/mp4',
      },
      body: JSON.stringify(details),
    },
  );
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer.headers.get('location') ?? '';
};

export const putRange = async (
  uri: string,
  { range, body }: { readonly range: string; readonly body?: Buffer },
): Promise<Response> =>
  fetch(uri, {
    method: 'PUT',
    headers: { 'Content-Range': range },
    ...(body === undefined ? {} : { body: new Uint8Array(body) }),
    redirect: 'manual',
  });
