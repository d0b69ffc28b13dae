import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Agent, request, type IncomingMessage, type RequestOptions } from 'node:http';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { createPresignedPost, type PresignedPostOptions } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import {
  connect,
  credentials,
  nameOfError,
  startFixture,
  type Fixture,
} from '../support/emulator-fixture.ts';
import { BUCKET as Bucket, createBucket, getText, putText } from '../support/s3-bucket.ts';

const codeOf = async (response: Response): Promise<string> =>
  `${response.status} ${/<Code>(\w+)<\/Code>/.exec(await response.text())?.[1] ?? ''}`.trim();

describe('S3 stand-in: signatures', () => {
  let fixture: Fixture;
  let origin: string;
  before(async () => {
    fixture = await startFixture();
    origin = fixture.emulators.endpoints.s3;
    await createBucket(fixture.s3);
    await putText(fixture.s3, 'film.mp4', 'content');
  });
  after(async () => fixture.close());

  const signGet = async (more: { ResponseContentDisposition?: string; signingDate?: Date } = {}) => {
    const { signingDate, ...input } = more;
    const command = new GetObjectCommand({ Bucket, Key: 'film.mp4', ...input });
    return getSignedUrl(fixture.s3, command, { expiresIn: 60, ...(signingDate ? { signingDate } : {}) });
  };
  const ago = (seconds: number): Date => new Date(Date.now() - seconds * 1000);

  it('serves a presigned URL, with the headers that it asks for', async () => {
    const disposition = 'attachment; filename="my film.mp4"';
    const response = await fetch(await signGet({ ResponseContentDisposition: disposition }));
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-disposition'), disposition);
    assert.equal(await response.text(), 'content');
    const range = await fetch(await signGet(), { headers: { range: 'bytes=0-2' } });
    assert.equal(`${range.status} ${await range.text()}`, '206 con');
  });

  it('refuses a URL that has expired, and one that is not signed at all', async () => {
    assert.equal(await codeOf(await fetch(await signGet({ signingDate: ago(61) }))), '403 AccessDenied');
    assert.equal(await codeOf(await fetch(await signGet({ signingDate: ago(30) }))), '200');
    assert.equal(await codeOf(await fetch(`${origin}/${Bucket}/film.mp4`)), '403 AccessDenied');
    const put = await fetch(`${origin}/${Bucket}/film.mp4`, { method: 'PUT', body: 'x' });
    assert.equal(await codeOf(put), '403 AccessDenied');
  });

  it('refuses a URL that was changed in any part, and another method', async () => {
    const url = await signGet({ ResponseContentDisposition: 'inline' });
    const changes = [
      url.replace('film.mp4', 'other.mp4'),
      url.replace('Expires=60', 'Expires=600'),
      url.replace('disposition=inline', 'disposition=attachment'),
      url.replace(/Signature=../, 'Signature=00'),
      `${url}&response-content-type=text/html`,
    ];
    for (const changed of changes) {
      assert.notEqual(changed, url);
      assert.equal(await codeOf(await fetch(changed)), '403 SignatureDoesNotMatch');
    }
    for (const method of ['PUT', 'DELETE'])
      assert.equal(await codeOf(await fetch(url, { method })), '403 SignatureDoesNotMatch');
    const header = await fetch(url, { headers: { 'x-amz-acl': 'public-read' } });
    assert.equal(await codeOf(header), '403 AccessDenied');
    assert.equal(await getText(fixture.s3, 'film.mp4'), 'content');
  });

  it('refuses keys that it was not given', async () => {
    const refused = async (keys: typeof credentials) => {
      const clients = connect(fixture.emulators.endpoints, keys);
      const name = await nameOfError(getText(clients.s3, 'film.mp4'));
      clients.destroy();
      return name;
    };
    assert.equal(await refused({ ...credentials, accessKeyId: 'other' }), 'InvalidAccessKeyId');
    assert.equal(await refused({ ...credentials, secretAccessKey: 'other' }), 'SignatureDoesNotMatch');
  });

  it('takes a presigned PUT for its own key and type', async () => {
    const command = new PutObjectCommand({ Bucket, Key: 'put.png', ContentType: 'image/png' });
    const url = await getSignedUrl(fixture.s3, command, { signableHeaders: new Set(['content-type']) });
    const put = async (type: string) =>
      codeOf(await fetch(url, { method: 'PUT', body: 'png', headers: { 'content-type': type } }));
    assert.equal(await put('text/html'), '403 SignatureDoesNotMatch');
    assert.equal(await put('image/png'), '200');
    assert.equal(await getText(fixture.s3, 'put.png'), 'png');
  });

  const KEY = 'quarantine/upload-1';
  const signPost = async (more: Partial<PresignedPostOptions> = {}) =>
    createPresignedPost(fixture.s3, {
      Bucket,
      Key: KEY,
      Fields: { 'Content-Type': 'image/png' },
      Conditions: [
        ['content-length-range', 3, 100_000],
        ['eq', '$Content-Type', 'image/png'],
      ],
      Expires: 600,
      ...more,
    });
  const post = async (
    body: string | Buffer<ArrayBuffer>,
    change: Record<string, string | undefined> = {},
    signed?: Awaited<ReturnType<typeof signPost>>,
  ) => {
    const { url, fields } = signed ?? (await signPost());
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...fields, ...change }))
      if (value !== undefined) form.append(name, value);
    form.append('file', new Blob([body]), 'ignored.png');
    return codeOf(await fetch(url, { method: 'POST', body: form }));
  };

  it('takes a form that keeps to its policy, byte by byte', async () => {
    const bytes = Buffer.alloc(99_999, '\r\n--boundary');
    assert.equal(await post(bytes), '204');
    assert.equal(await getText(fixture.s3, KEY), bytes.toString());
  });

  it('refuses a file shorter or longer than the policy says, and keeps what was there', async () => {
    await putText(fixture.s3, KEY, 'before');
    assert.equal(await post('12'), '400 EntityTooSmall');
    assert.equal(await post(Buffer.alloc(100_001)), '400 EntityTooLarge');
    assert.equal(await post(Buffer.alloc(5_000_000)), '400 EntityTooLarge');
    assert.equal(await getText(fixture.s3, KEY), 'before');
  });

  it('reads a refused file to its end, so that the connection serves the next request', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const { fields } = await signPost();
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([Buffer.alloc(30_000_000)]), 'ignored.png');
    const encoded = new Response(form);
    const send = async (options: RequestOptions, body: Buffer | string = '') => {
      const url = options.method === 'POST' ? `${origin}/${Bucket}` : await signGet();
      const sent = request(url, { ...options, agent, signal: AbortSignal.timeout(30_000) }).end(body);
      const [received] = (await once(sent, 'response')) as [IncomingMessage];
      const connection = received.socket.localPort;
      return { status: received.statusCode, answer: await text(received), connection };
    };
    const headers = { 'content-type': encoded.headers.get('content-type') ?? '' };
    const refused = await send({ method: 'POST', headers }, Buffer.from(await encoded.arrayBuffer()));
    assert.match(refused.answer, /EntityTooLarge/);
    const { connection } = refused;
    assert.deepEqual(await send({}), { status: 200, answer: 'content', connection });
    agent.destroy();
  });

  it('refuses another key, type or bucket, and fields that the policy does not name', async () => {
    assert.equal(await post('123', { key: 'videos/other' }), '403 AccessDenied');
    assert.equal(await post('123', { 'Content-Type': 'text/html' }), '403 AccessDenied');
    assert.equal(await post('123', { 'Content-Type': undefined }), '403 AccessDenied');
    assert.equal(await post('123', { bucket: 'another' }), '403 AccessDenied');
    assert.equal(await post('123', { 'x-amz-meta-extra': 'x' }), '403 AccessDenied');
  });

  it('refuses a policy that has expired, was changed, or is not there', async () => {
    const expired = await signPost({ Expires: -1 });
    assert.equal(await post('123', {}, expired), '403 AccessDenied');
    const { fields } = await signPost();
    const policy = Buffer.from(fields['Policy'] ?? '', 'base64').toString();
    const wider = Buffer.from(policy.replace('100000', '100000000')).toString('base64');
    assert.equal(await post('123', { Policy: wider }), '403 SignatureDoesNotMatch');
    assert.equal(await post('123', { Policy: undefined }), '403 AccessDenied');
    assert.equal(await post('123', { 'X-Amz-Signature': '00' }), '403 SignatureDoesNotMatch');
  });

  it('refuses a form that is no form', async () => {
    const send = async (body: string) =>
      codeOf(
        await fetch(`${origin}/${Bucket}`, {
          method: 'POST',
          body,
          headers: { 'content-type': 'multipart/form-data; boundary=b' },
        }),
      );
    assert.equal(await send('nonsense'), '400 InvalidRequest');
    assert.equal(
      await send('--b\r\nContent-Disposition: form-data; name="key"\r\n\r\nk\r\n--b--\r\n'),
      '400 InvalidRequest',
    );
  });
});
