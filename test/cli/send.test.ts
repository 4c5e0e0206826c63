import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { test } from 'node:test';
import type { SMTPServerOptions } from 'smtp-server';
import { runCommandLine } from '../../src/cli/run-command-line.ts';
import { createTerminal } from '../../src/cli/terminal.ts';
import { journalBytes, stepsOf } from '../delivery/journal/journal-fixture.ts';
import { startHonestServer } from '../delivery/mail/honest-server.ts';
import { credentials, type RunningCommand, runBeside, startBeside } from './run-beside.ts';
import { runHere, smallBrief } from './run-command.ts';
import { houseFile, readersFile, sendingFolder, sendWords } from './sending-folder.ts';

/** For a server on this machine that asks for no account. */
const openHouse = (port: number): string => houseFile(port, '  tls: none\n');

/** The PDF that a message carries. */
const attachmentOf = (text: string): Buffer => {
  const [, base64 = ''] = /filename=\S+\r\n\r\n([\s\S]*?)\r\n--/.exec(text) ?? [];
  return Buffer.from(base64, 'base64');
};

test('send hands each reader the copy over TLS, and a second run sends nothing', async () => {
  const server = await startHonestServer();
  const folder = sendingFolder(3, server.port);
  const { code, stdout, stderr } = await runBeside(folder, [...sendWords, '--yes']);
  assert.deepEqual([code, stdout.includes('3 of 3 readers handed over')], [0, true]);
  assert.match(stderr, /^3 +r3 +r3@example\.org +first-v1\.0-3-en\.pdf +send$/m);
  assert.deepEqual(server.taken.map(({ to }) => to).sort(), ['r1@example.org', 'r2@example.org', 'r3@example.org']);
  const [first] = server.taken;
  assert.match(first?.text ?? '', /^Subject: \[TLP:CLEAR\] A bridge across the river \(version 1\.0\)\r$/m);
  assert.deepEqual(attachmentOf(first?.text ?? ''), readFileSync(join(folder, 'output/copies/first-v1.0-1-en.pdf')));
  const again = await runBeside(folder, [...sendWords, '--yes', '--json']);
  assert.deepEqual([again.code, server.taken.length], [0, 3]);
  assert.ok(JSON.parse(again.stdout).plan.every(({ action }: { action: string }) => action === 'done'));
});

test('without anybody to ask, send refuses unless it is told to go on', async () => {
  const { code, stderr } = await runHere(sendingFolder(1, 1), sendWords);
  assert.equal(code, 2);
  assert.match(stderr, /nobody is here to answer; add --yes/);
});

test('--dry-run shows the plan and leaves no trace', async () => {
  const folder = sendingFolder(2, 1);
  const { code, stdout } = await runHere(folder, [...sendWords, '--dry-run']);
  assert.equal(code, 0);
  assert.match(stdout, /r1@example\.org +first-v1\.0-1-en\.pdf +send\n[\s\S]*2 messages to send\n$/);
  assert.ok(!existsSync(join(folder, 'output/copies/first-v1.0.journal')));
});

test('--to-folder writes messages that carry the copies, and hands nothing over', async () => {
  const folder = sendingFolder(2, 1);
  const { code, stdout } = await runHere(folder, [...sendWords, '--to-folder', 'letters']);
  assert.deepEqual([code, stdout], [0, '2 messages in letters\n']);
  const message = readFileSync(join(folder, 'letters/first-v1.0-2-en.eml'), 'latin1');
  assert.match(message, /^To: "?Reader 2"? <r2@example\.org>\r$/m);
  assert.match(message, /^Content-Type: application\/pdf; name=first-v1\.0-2-en\.pdf\r$/m);
});

test('with --link-base the message holds a link and no copy', async () => {
  const folder = sendingFolder(1, 1);
  await runHere(folder, [...sendWords, '--to-folder', 'letters', '--link-base', 'https://example.org/copies']);
  const message = readFileSync(join(folder, 'letters/first-v1.0-1-en.eml'), 'latin1').replaceAll('=\r\n', '');
  assert.match(message, /^https:\/\/example\.org\/copies\/first-v1\.0-1-en\.pdf\r$/m);
  assert.doesNotMatch(message, /application\/pdf/);
});

test('a wrong password stops the run before anything is handed over', async () => {
  const server = await startHonestServer();
  const folder = sendingFolder(2, server.port);
  const wrong = { ...credentials, BRIEFPRESS_SMTP_PASSWORD: 'guess' };
  const { code, stderr } = await runBeside(folder, [...sendWords, '--yes'], wrong);
  assert.deepEqual([code, server.taken.length], [1, 0]);
  assert.match(stderr, /\[MAIL-stopped\].*wrong name or password/);
  assert.doesNotMatch(stderr, /guess/);
});

test('a server whose certificate nobody vouches for is not trusted', async () => {
  const server = await startHonestServer();
  const folder = sendingFolder(1, server.port);
  const { code, stderr } = await runBeside(folder, [...sendWords, '--yes'], {
    ...credentials,
    NODE_EXTRA_CA_CERTS: '',
  });
  assert.deepEqual([code, server.taken.length], [1, 0]);
  assert.match(stderr, /MAIL-stopped.*self-signed certificate/);
});

test('a server that offers no TLS gets neither password nor message', async () => {
  const server = await startHonestServer({ disabledCommands: ['STARTTLS'] });
  const { code, stderr } = await runBeside(sendingFolder(1, server.port), [...sendWords, '--yes']);
  assert.deepEqual([code, server.taken.length], [1, 0]);
  assert.match(stderr, /MAIL-stopped/);
});

test('mail to another machine never travels in the open', async () => {
  const house = 'mail: { from: desk@example.org, host: smtp.example.org, tls: none }\n';
  const { code, stderr } = await runHere(sendingFolder(1, 1, { 'briefpress.yaml': house }), [...sendWords, '--yes']);
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
    const { code, stderr } = await runHere(folder, [...sendWords, '--yes']);
    assert.equal(code, 1);
    assert.match(stderr, /readers\.yaml:2:\d+: error/);
  }
});

test('a title with a line break does not become a header', async () => {
  const title = smallBrief.replace('title: A bridge across the river', 'title: "A bridge\\nBcc: b@example.org"');
  const { code, stderr } = await runHere(sendingFolder(1, 1, { 'first.yaml': title }), [...sendWords, '--yes']);
  assert.equal(code, 1);
  assert.match(stderr, /error \[MAIL-subject\]/);
});

test('a reader whose mailbox is refused is named, not tried again, and tried when the address changes', async () => {
  const refusesOne: SMTPServerOptions = {
    onRcptTo: ({ address }, _, done) =>
      address.startsWith('r1@') ? done(Object.assign(new Error('no such mailbox'), { responseCode: 550 })) : done(),
  };
  const server = await startHonestServer({ ...refusesOne, authOptional: true });
  const folder = sendingFolder(2, server.port, { 'briefpress.yaml': openHouse(server.port) });
  const first = await runHere(folder, [...sendWords, '--yes']);
  assert.deepEqual([first.code, server.taken.length], [1, 1]);
  assert.match(first.stderr, /1 reader did not get a copy: r1/);
  const second = await runHere(folder, [...sendWords, '--yes']);
  assert.equal(second.code, 1);
  assert.match(second.stderr, /refused before: .*550 no such mailbox/);
  writeFileSync(join(folder, 'readers.yaml'), readersFile(2).replace('r1@', 'new@'));
  const third = await runHere(folder, [...sendWords, '--yes']);
  assert.deepEqual([third.code, server.taken.at(-1)?.to], [0, 'new@example.org']);
  const journal = readFileSync(join(folder, 'output/copies/first-v1.0.journal'), 'utf8');
  assert.match(journal, /"kind":"readers-changed"/);
});

test('a house without mail settings is told how to write them', async () => {
  const { code, stderr } = await runHere(sendingFolder(1, 1, { 'briefpress.yaml': 'set: default\n' }), sendWords);
  assert.equal(code, 1);
  assert.match(stderr, /\[MAIL-settings\][\s\S]*add "mail:"/);
});

test('where nobody gets a copy by e-mail there is nothing to send', async () => {
  const readers = 'readers: [{ id: r1, name: A, copy: 1, deliver: print }]\n';
  const { code, stderr } = await runHere(sendingFolder(1, 1, { 'readers.yaml': readers }), [...sendWords, '--yes']);
  assert.equal(code, 1);
  assert.match(stderr, /\[MAIL-nobody\]/);
});

test('the template of a house needs only the files that differ', async () => {
  const folder = sendingFolder(1, 1, {
    'briefpress.yaml': houseFile(1, '  template: ours\n'),
    'templates/ours/template.yaml': 'name: ours\ndescription: Ours.\nextends: mail\n',
    'templates/ours/subject.txt.hbs': 'Copy {{reader.copy}} & nothing else\n',
  });
  const { code } = await runHere(folder, [...sendWords, '--to-folder', 'letters']);
  assert.equal(code, 0);
  const message = readFileSync(join(folder, 'letters/first-v1.0-1-en.eml'), 'latin1');
  assert.match(message, /^Subject: Copy 1 & nothing else\r$/m);
});

test('with a key every message is signed', async () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' });
  const house = houseFile(1, '  dkim: { domain: example.org, selector: desk, key_file: dkim.pem }\n');
  const folder = sendingFolder(1, 1, { 'briefpress.yaml': house, 'dkim.pem': String(key) });
  const { code } = await runHere(folder, [...sendWords, '--to-folder', 'letters']);
  assert.equal(code, 0);
  const message = readFileSync(join(folder, 'letters/first-v1.0-1-en.eml'), 'latin1');
  assert.match(message, /^DKIM-Signature: v=1; a=rsa-sha256; [\s\S]*d=example\.org;\s+q=dns\/txt; s=desk;/m);
});

test('a key file without a key is refused', async () => {
  const house = houseFile(1, '  dkim: { domain: example.org, selector: desk, key_file: dkim.pem }\n');
  const folder = sendingFolder(1, 1, { 'briefpress.yaml': house, 'dkim.pem': 'none' });
  const { code, stderr } = await runHere(folder, [...sendWords, '--yes']);
  assert.equal(code, 1);
  assert.match(stderr, /dkim\.pem:1:1: error \[MAIL-key\]/);
});

/** A server that takes its time over each message. */
const slow = (milliseconds: number): SMTPServerOptions => ({
  onMailFrom: (_, __, done) => void setTimeout(() => done(), milliseconds),
});

const untilTold = ({ child }: RunningCommand, words: RegExp): Promise<void> =>
  new Promise((resolve) => {
    let told = '';
    child.stderr?.on('data', (piece: Buffer) => {
      told += piece.toString();
      if (words.test(told)) resolve();
    });
  });

test('a second process is refused at once and told of the first', async () => {
  const server = await startHonestServer(slow(1500));
  const folder = sendingFolder(2, server.port);
  const first = startBeside(folder, [...sendWords, '--yes']);
  await untilTold(first, /r2@example\.org/);
  const second = await runBeside(folder, [...sendWords, '--yes']);
  assert.equal(second.code, 1);
  assert.ok(second.stderr.includes(`[JOURNAL-held] the process ${first.child.pid} on `));
  assert.deepEqual([(await first.ended).code, server.taken.length], [0, 2]);
});

test('a sending goes on when nobody listens to its messages any more', async () => {
  const server = await startHonestServer(slow(50));
  const folder = sendingFolder(3, server.port);
  const run = startBeside(folder, [...sendWords, '--yes']);
  await untilTold(run, /r3@example\.org/);
  run.child.stderr?.destroy();
  assert.deepEqual([(await run.ended).code, server.taken.length], [0, 3]);
});

test('ctrl-C ends the run after the delivery in flight, and the next run sends the rest', async () => {
  const server = await startHonestServer(slow(300));
  const folder = sendingFolder(5, server.port);
  const first = startBeside(folder, [...sendWords, '--yes']);
  await untilTold(first, /\[1\/5\] r1 handed over/);
  first.child.kill('SIGINT');
  assert.equal((await first.ended).code, 1);
  const count = server.taken.length;
  assert.ok(count === 1 || count === 2);
  assert.equal((await runBeside(folder, [...sendWords, '--yes'])).code, 0);
  assert.equal(server.taken.length, 5);
});

const inFlight = journalBytes([...stepsOf('r1').slice(0, 2), ...stepsOf('r2')]);
const journalName = 'output/copies/first-v1.0.journal';

test('a delivery of unknown end is named, and without a decision nothing is sent', async () => {
  const folder = sendingFolder(3, 1, { [journalName]: inFlight });
  const { code, stderr } = await runHere(folder, [...sendWords, '--yes']);
  assert.equal(code, 1);
  assert.match(stderr, /\[MAIL-unknown\] nobody knows whether the copy of r1 .* \(Message-ID <r1@x>\)/);
  assert.equal(readFileSync(join(folder, journalName)).length, inFlight.length);
});

test('by --resend-unknown it goes out under the same Message-ID, by --skip-unknown it does not', async () => {
  for (const [option, expected] of [
    ['--resend-unknown', ['<r1@x>', 'r3']],
    ['--skip-unknown', ['r3']],
  ] as const) {
    const server = await startHonestServer({ authOptional: true });
    const folder = sendingFolder(3, server.port, {
      [journalName]: inFlight,
      'briefpress.yaml': openHouse(server.port),
    });
    const { code } = await runHere(folder, [...sendWords, '--yes', option]);
    assert.equal(code, 0);
    const shown = server.taken.map(({ to, messageId }) => (to.startsWith('r1@') ? messageId : to.replace(/@.*/, '')));
    assert.deepEqual(shown, expected);
  }
});

test('a journal cut in the middle of a line is told, and mended by consent only', async () => {
  const server = await startHonestServer({ authOptional: true });
  const torn = inFlight.subarray(0, inFlight.length - 10);
  const folder = sendingFolder(2, server.port, { [journalName]: torn, 'briefpress.yaml': openHouse(server.port) });
  const refused = await runHere(folder, [...sendWords, '--yes']);
  assert.deepEqual([refused.code, server.taken.length], [1, 0]);
  assert.match(refused.stderr, /\[JOURNAL-torn\]/);
  const mended = await runHere(folder, [...sendWords, '--yes', '--resend-unknown', '--mend-journal']);
  assert.deepEqual([mended.code, server.taken.length], [0, 2]);
});

/** A person at a terminal who gives these answers, one to each question. */
const personAnswering = async (folder: string, words: readonly string[], answers: readonly string[]) => {
  const left = [...answers];
  const told: string[] = [];
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  const screen = new Writable({
    write: (piece: Buffer, _, done) => {
      told.push(piece.toString());
      if (/(: |\] )$/.test(piece.toString())) setTimeout(() => stdin.write(`${left.shift() ?? ''}\n`), 10);
      done();
    },
  });
  const stderr = Object.assign(screen, { isTTY: true });
  process.chdir(folder);
  const streams = { stdin, stdout: new PassThrough(), stderr };
  const code = await runCommandLine(words, createTerminal(streams, { NO_COLOR: '1' }), {});
  return { code, told: told.join('') };
};

test('a person is asked about the plan and about each delivery of unknown end', async () => {
  const server = await startHonestServer({ authOptional: true });
  for (const [answers, taken] of [
    [['n'], []],
    [['y', ''], ['r3']],
    [['y', 'y'], ['r1']],
  ] as const) {
    const files = { [journalName]: inFlight, 'briefpress.yaml': openHouse(server.port) };
    const folder = sendingFolder(3, server.port, files);
    const before = server.taken.length;
    const { told } = await personAnswering(folder, sendWords, answers);
    assert.match(told, /1 message to send, 1 unknown, 1 handed over before\. Go on\? \[y\/N\] /);
    const sent = server.taken.slice(before).map(({ to }) => to.replace(/@.*/, ''));
    assert.deepEqual(sent.slice(0, taken.length), taken);
  }
});

test('a message has the label and the language of the copy, and no word of what is withheld', async () => {
  const brief = smallBrief
    .replace('A bridge across the river', '{ en: A bridge, uk: Міст }')
    .replace('{ tlp: "TLP:CLEAR" }', '{ tlp: "TLP:AMBER", portion_marking: true, restrictions: [River offices] }')
    .concat('sections:\n')
    .concat('  - { block: text, id: open, portion: "TLP:GREEN", title: Open, text: Green words. }\n')
    .concat('  - { block: text, id: closed, portion: "TLP:AMBER", title: Withheld, text: Withheld words. }\n');
  const readers =
    'readers:\n' +
    '  - { id: r1, name: Ann, copy: 1, deliver: e-mail, email: a@example.org, ceiling: "TLP:GREEN" }\n' +
    '  - { id: r2, name: Olena, copy: 2, deliver: e-mail, email: o@example.org, lang: uk }\n';
  const folder = sendingFolder(2, 1, { 'first.yaml': brief, 'readers.yaml': readers });
  await runHere(folder, [...sendWords, '--to-folder', 'letters']);
  const first = readFileSync(join(folder, 'letters/first-v1.0-1-en.eml'), 'latin1');
  const second = readFileSync(join(folder, 'letters/first-v1.0-2-uk.eml'), 'latin1');
  assert.match(first, /^Subject: \[TLP:GREEN\] A bridge \(version 1\.0\)\r$/m);
  assert.doesNotMatch(first, /Withheld|AMBER/);
  assert.match(second, /<html lang=3D"uk">/);
});
