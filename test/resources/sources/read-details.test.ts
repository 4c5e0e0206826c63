import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBytes, readDetails } from '../../../src/resources/index.ts';
import { runHere, temporaryFolder } from '../../cli/run-command.ts';

const detailsOf = (html: string) => readDetails(Buffer.from(html), 'page.html');

const article = {
  '@type': ['NewsArticle'],
  headline: 'The ferry\n goes on',
  author: [{ name: 'Ann Sample' }, 'B. Sample'],
  datePublished: '2024-06-19T01:00:00+09:00',
  publisher: { name: 'The River Post' },
  inLanguage: 'en-GB',
};

test('the linked data of a page come first', async () => {
  const data = JSON.stringify({ '@graph': [{ '@type': 'WebSite', name: 'Home' }, article] });
  const html = `<html lang=fr><title>No</title><meta name=author content=No><link rel=canonical href="https://example.org/a">
<script type="application/ld+json">{ broken</script><script type="application/ld+json">${data}</script>`;
  assert.deepEqual(await detailsOf(html), {
    type: 'article',
    title: 'The ferry goes on',
    authors: ['Ann Sample', 'B. Sample'],
    site: 'The River Post',
    date: '2024-06-19',
    url: 'https://example.org/a',
    language: 'en-GB',
  });
});

test('meta elements say what linked data do not', async () => {
  const html = `<html lang=xx_bad!><title>No</title>
<meta property="og:title" content="Ferry &amp; bridge"><meta property="og:site_name" content="Post">
<meta property="article:author" content="https://example.org/ann"><meta name="author" content="Ann Sample">
<meta name="citation_publication_date" content="2024/06/19">`;
  const { title, site, authors, date, language, url, type } = await detailsOf(html);
  assert.deepEqual(
    { title, site, authors, date },
    {
      ...{ title: 'Ferry & bridge', site: 'Post', authors: ['Ann Sample'], date: '2024-06-19' },
    },
  );
  assert.deepEqual({ language, url, type }, { language: null, url: null, type: 'webpage' });
});

test('a day that is none, or in words, is no date', async () => {
  for (const day of ['2024-06-31', '19 June 2024', 'soon'])
    assert.equal((await detailsOf(`<meta name=date content="${day}">`)).date, null);
});

test('a page of very many elements is read', async () => {
  assert.equal((await detailsOf(`<title>T</title>${'<br>'.repeat(200_000)}`)).title, 'T');
});

test('a PDF says its title and author, and when it was made', async () => {
  const folder = temporaryFolder({ 'a.html': '<!doctype html><html lang=en><title>The ferry</title><p>On.' });
  const environment = { SOURCE_DATE_EPOCH: '1718755200' };
  assert.equal((await runHere(folder, ['render', 'a.html', '-o', 'a.pdf'], { environment })).code, 0);
  const answer = readBytes(`${folder}/a.pdf`, 'a.pdf');
  const { title, date, type } = await readDetails(answer.kind === 'found' ? answer.bytes : Buffer.of(), 'a.pdf');
  assert.equal(title, 'The ferry');
  assert.match(date ?? '', /^\d{4}-\d\d-\d\d\?$/);
  assert.equal(type, 'document');
});

test('a text and a damaged file say nothing', async () => {
  assert.equal((await readDetails(Buffer.from('The ferry'), 'a.txt')).title, null);
  assert.equal((await readDetails(Buffer.from('%PDF-1.7 broken'), 'a.pdf')).title, null);
});
