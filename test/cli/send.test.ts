import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { SMTPServerOptions } from 'smtp-server';
import { account, certificatePath, startHonestServer } from '../delivery/mail/honest-server.ts';
import { smallBrief } from './run-command.ts';
import { houseFile, readersFile, sendingFolder, sendWords } from './sending-folder.ts';

const command = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'src', 'main.js');

const credentials = { BRIEFPRESS_SMTP_USER: account.user, BRIEFPRESS_SMTP_PASSWORD: account.password };

/** Runs the command beside this process, whose server must go on answering. */
const run = async (folder: string, words: readonly string[], environment: Record<string, string> = credentials) => {
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: certificatePath, ...environment };
  const child = spawn(process.execPath, [command, ...words], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [results, messages]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (piece: Buffer) => results.push(piece));
  child.stderr.on('data', (piece: Buffer) => messages.push(piece));
  const [code] = await once(child, 'close');
  return { code, stdout: Buffer.concat(results).toString(), stderr: Buffer.concat(messages).toString() };
};

test('send hands each reader the copy over TLS, and a second run sends nothing', async () => {
  const server = await startHonestServer();
  const folder = sendingFolder(3, server.port);
  const { code, stdout, stderr } = await run(folder, [...sendWords, '--yes']);
  assert.deepEqual([code, stdout.includes('3 of 3 readers handed over')], [0, true]);
  assert.match(stderr, /^3 +r3 +r3@example\.org +first-v1\.0-3-en\.pdf +send$/m);
  assert.deepEqual(server.taken.map(({ to }) => to).sort(), ['r1@example.org', 'r2@example.org', 'r3@example.org']);
  const [first] = server.taken;
  assert.match(first?.text ?? '', /^Subject: \[TLP:CLEAR\] A bridge across the river \(version 1\.0\)\r$/m);
  assert.ok(first?.text.includes(Buffer.from('%PDF-1.7 copy 1').toString('base64')));
  const again = await run(folder, [...sendWords, '--yes', '--json']);
  assert.deepEqual([again.code, server.taken.length], [0, 3]);
  assert.ok(JSON.parse(again.stdout).plan.every(({ action }: { action: string }) => action === 'done'));
});

test('without anybody to ask, send refuses unless it is told to go on', async () => {
  const server = await startHonestServer();
  const { code, stderr } = await run(sendingFolder(1, server.port), sendWords);
  assert.deepEqual([code, server.taken.length], [2, 0]);
  assert.match(stderr, /nobody is here to answer; add --yes/);
});

test('--dry-run shows the plan and leaves no trace', async () => {
  const folder = sendingFolder(2, 1);
  const { code, stdout } = await run(folder, [...sendWords, '--dry-run']);
  assert.equal(code, 0);
  assert.match(stdout, /r1@example\.org +first-v1\.0-1-en\.pdf +send\n[\s\S]*2 messages to send\n$/);
  assert.ok(!existsSync(join(folder, 'output/copies/first-v1.0.journal')));
});

test('--to-folder writes messages that carry the copies, and hands nothing over', async () => {
  const folder = sendingFolder(2, 1);
  const { code, stdout } = await run(folder, [...sendWords, '--to-folder', 'letters']);
  assert.deepEqual([code, stdout], [0, '2 messages in letters\n']);
  const message = readFileSync(join(folder, 'letters/first-v1.0-2-en.eml'), 'latin1');
  assert.match(message, /^To: "?Reader 2"? <r2@example\.org>\r$/m);
  assert.match(message, /^Content-Type: application\/pdf; name=first-v1\.0-2-en\.pdf\r$/m);
});

test('with --link-base the message holds a link and no copy', async () => {
  const folder = sendingFolder(1, 1);
  await run(folder, [...sendWords, '--to-folder', 'letters', '--link-base', 'https://example.org/copies']);
  const message = readFileSync(join(folder, 'letters/first-v1.0-1-en.eml'), 'latin1').replaceAll('=\r\n', '');
  assert.match(message, /^https:\/\/example\.org\/copies\/first-v1\.0-1-en\.pdf\r$/m);
  assert.doesNotMatch(message, /application\/pdf/);
});

test('a wrong password stops the run before anything is handed over', async () => {
  const server = await startHonestServer();
  const folder = sendingFolder(2, server.port);
  const wrong = { ...credentials, BRIEFPRESS_SMTP_PASSWORD: 'guess' };
  const { code, stderr } = await run(folder, [...sendWords, '--yes'], wrong);
  assert.deepEqual([code, server.taken.length], [1, 0]);
  assert.match(stderr, /\[MAIL-stopped\].*wrong name or password/);
  assert.doesNotMatch(stderr, /guess/);
});

test('a server whose certificate nobody vouches for is not trusted', async () => {
  const server = await startHonestServer();
  const folder = sendingFolder(1, server.port);
  const { code, stderr } = await run(folder, [...sendWords, '--yes'], { ...credentials, NODE_EXTRA_CA_CERTS: '' });
  assert.deepEqual([code, server.taken.length], [1, 0]);
  assert.match(stderr, /MAIL-stopped.*self-signed certificate/);
});

test('a server that offers no TLS gets neither password nor message', async () => {
  const server = await startHonestServer({ disabledCommands: ['STARTTLS'] });
  const { code, stderr } = await run(sendingFolder(1, server.port), [...sendWords, '--yes']);
  assert.deepEqual([code, server.taken.length], [1, 0]);
  assert.match(stderr, /MAIL-stopped/);
});

test('mail to another machine never travels in the open', async () => {
  const house = 'mail: { from: desk@example.org, host: smtp.example.org, tls: none }\n';
  const { code, stderr } = await run(sendingFolder(1, 1, { 'briefpress.yaml': house }), [...sendWords, '--yes']);
  assert.equal(code, 1);
  assert.match(stderr, /briefpress\.yaml:1:\d+: error \[HOUSE-open-mail\]/);
});

test('an address or a name with a line break is refused before anything is sent', async () => {
  const reader = (fields: string): string => `readers:\n  - { id: r1, copy: 1, deliver: e-mail, ${fields} }\n`;
  for (const fields of [
    'name: A, email: "a@example.org\\nBcc: b@example.org"',
    'name: "A\\r\\nBcc: b@example.org", email: a@example.org',
  ]) {
    const folder = sendingFolder(1, 1, { 'readers.yaml': reader(fields) });
    const { code, stderr } = await run(folder, [...sendWords, '--yes']);
    assert.equal(code, 1);
    assert.match(stderr, /readers\.yaml:2:\d+: error/);
  }
});

test('a title with a line break does not become a header', async () => {
  const title = smallBrief.replace('title: A bridge across the river', 'title: "A bridge\\nBcc: b@example.org"');
  const { code, stderr } = await run(sendingFolder(1, 1, { 'first.yaml': title }), [...sendWords, '--yes']);
  assert.equal(code, 1);
  assert.match(stderr, /error \[MAIL-subject\]/);
});

test('a reader whose mailbox is refused is named, not tried again, and tried when the address changes', async () => {
  const refusesOne: SMTPServerOptions = {
    onRcptTo: ({ address }, _, done) =>
      address.startsWith('r1@') ? done(Object.assign(new Error('no such mailbox'), { responseCode: 550 })) : done(),
  };
  const server = await startHonestServer(refusesOne);
  const folder = sendingFolder(2, server.port);
  const first = await run(folder, [...sendWords, '--yes']);
  assert.deepEqual([first.code, server.taken.length], [1, 1]);
  assert.match(first.stderr, /1 reader did not get a copy: r1/);
  const second = await run(folder, [...sendWords, '--yes']);
  assert.match(second.stderr, /refused before: .*550 no such mailbox/);
  writeFileSync(join(folder, 'readers.yaml'), readersFile(2).replace('r1@', 'new@'));
  const third = await run(folder, [...sendWords, '--yes']);
  assert.deepEqual([third.code, server.taken.at(-1)?.to], [0, 'new@example.org']);
  const journal = readFileSync(join(folder, 'output/copies/first-v1.0.journal'), 'utf8');
  assert.match(journal, /"kind":"readers-changed"/);
});

test('a copy that is missing keeps the sending from beginning', async () => {
  const server = await startHonestServer();
  const folder = sendingFolder(2, server.port);
  rmSync(join(folder, 'output/copies/first-v1.0-2-en.pdf'));
  const { code, stderr } = await run(folder, [...sendWords, '--yes']);
  assert.deepEqual([code, server.taken.length], [1, 0]);
  assert.match(stderr, /first-v1\.0-2-en\.pdf:1:1: error \[FILE-unreadable\]/);
});

test('a house without mail settings is told how to write them', async () => {
  const { code, stderr } = await run(sendingFolder(1, 1, { 'briefpress.yaml': 'set: default\n' }), sendWords);
  assert.equal(code, 1);
  assert.match(stderr, /\[MAIL-settings\][\s\S]*add "mail:"/);
});

test('the template of a house needs only the files that differ', async () => {
  const folder = sendingFolder(1, 1, {
    'briefpress.yaml': houseFile(1, '  template: ours\n'),
    'templates/ours/template.yaml': 'name: ours\ndescription: Ours.\nextends: mail\n',
    'templates/ours/subject.txt.hbs': 'Copy {{reader.copy}} & nothing else\n',
  });
  const { code } = await run(folder, [...sendWords, '--to-folder', 'letters']);
  assert.equal(code, 0);
  const message = readFileSync(join(folder, 'letters/first-v1.0-1-en.eml'), 'latin1');
  assert.match(message, /^Subject: Copy 1 & nothing else\r$/m);
});

test('with a key every message is signed', async () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' });
  const house = houseFile(1, '  dkim: { domain: example.org, selector: desk, key_file: dkim.pem }\n');
  const folder = sendingFolder(1, 1, { 'briefpress.yaml': house, 'dkim.pem': String(key) });
  const { code } = await run(folder, [...sendWords, '--to-folder', 'letters']);
  assert.equal(code, 0);
  const message = readFileSync(join(folder, 'letters/first-v1.0-1-en.eml'), 'latin1');
  assert.match(message, /^DKIM-Signature: v=1; a=rsa-sha256; [\s\S]*d=example\.org;\s+q=dns\/txt; s=desk;/m);
});

test('a key file without a key is refused', async () => {
  const house = houseFile(1, '  dkim: { domain: example.org, selector: desk, key_file: dkim.pem }\n');
  const folder = sendingFolder(1, 1, { 'briefpress.yaml': house, 'dkim.pem': 'none' });
  const { code, stderr } = await run(folder, [...sendWords, '--yes']);
  assert.equal(code, 1);
  assert.match(stderr, /dkim\.pem:1:1: error \[MAIL-key\]/);
});
