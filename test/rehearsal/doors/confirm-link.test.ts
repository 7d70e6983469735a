import { clickConfirmLink, openConfirmLink } from '../../../rehearsal/doors/confirm-link';
import { servePages } from './page-server';
import type { PageServer } from './page-server';

const PAGE = `<form method="post"><p><label>More?<br><textarea name="words"></textarea></label></p>
<button class="yes" name="decision" value="confirm">Yes</button><button name="decision" value="notSolved">No</button></form>`;

describe('following the confirmation link of a mail', () => {
  let pages: PageServer;
  const mails = () => [{ text: `Please say so here:\n${pages.address}/confirm/abc.def-1\nThank you` }, { text: 'no link here' }];

  beforeAll(async () => {
    pages = await servePages();
  });
  beforeEach(() => {
    pages.asked.splice(0);
    pages.answers.splice(0, Infinity, { status: 200, html: PAGE });
  });
  afterAll(() => pages.close());

  it('opens it as a scanner does, and decides nothing', async () => {
    await openConfirmLink(mails());
    expect(pages.asked).toEqual(['GET /confirm/abc.def-1']);
  });

  it.each(['confirm', 'notSolved'] as const)('clicks the button that says %s', async (answer) => {
    await clickConfirmLink(mails(), { answer });
    expect(pages.asked).toEqual(['GET /confirm/abc.def-1', `POST /confirm/abc.def-1 words=&decision=${answer}`]);
  });

  it('types the words that go with it', async () => {
    await clickConfirmLink(mails(), { answer: 'notSolved', words: 'It jams' });
    expect(pages.asked[1]).toBe('POST /confirm/abc.def-1 words=It+jams&decision=notSolved');
  });

  it('says so when no mail has a link', async () => {
    await expect(clickConfirmLink([{ text: 'Hello' }], { answer: 'confirm' })).rejects.toThrow('no mail to the customer has a confirmation link');
  });

  it('says what the page says when the link is not good any more', async () => {
    pages.answers.splice(0, Infinity, { status: 410, html: '<h1>This was answered already</h1>' });
    await expect(clickConfirmLink(mails(), { answer: 'confirm' })).rejects.toThrow('the link answers 410: This was answered already');
  });
});
