import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import { type PreviewServer, startPreviewServer } from '../../src/preview/index.ts';

const statusOf = (address: string, headers: Readonly<Record<string, string>> = {}): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    const path = address.slice(address.indexOf('/', 'http://'.length));
    request({ hostname, port, path, headers, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });

const serve = async (check: (server: PreviewServer) => Promise<void>): Promise<void> => {
  const server = await startPreviewServer(0, async ({ name }) =>
    name === 'state' ? { type: 'text/plain', body: 'here' } : null,
  );
  try {
    await check(server);
  } finally {
    await server.close();
  }
};

test('the preview answers below its token only', () =>
  serve(async ({ url }) => {
    assert.equal(await statusOf(`${url}state`), 200);
    assert.equal(await statusOf(new URL('/state', url).href), 404);
  }));

test('a foreign host or origin is refused', () =>
  serve(async ({ url }) => {
    assert.equal(await statusOf(`${url}state`, { host: 'evil.example' }), 403);
    assert.equal(await statusOf(`${url}state`, { origin: 'http://evil.example' }), 403);
    assert.equal(await statusOf(`${url}state`, { origin: new URL(url).origin }), 200);
  }));

test('a path that leads out of the preview is no name of anything', () =>
  serve(async ({ url }) => {
    for (const path of ['../../package.json', '..%2f..%2fpackage.json', '/etc/hosts'])
      assert.equal(await statusOf(url + path), 404);
  }));

test('closing frees the port', () =>
  serve(async (first) => {
    const port = Number(new URL(first.url).port);
    await assert.rejects(startPreviewServer(port, async () => null));
    await first.close();
    const second = await startPreviewServer(port, async () => null);
    await second.close();
  }));
