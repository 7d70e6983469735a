import { newestLink } from '../../../rehearsal/doors/newest-link';

const mail = (text: string) => ({ text });

describe('the newest link of a kind', () => {
  it('is that of the last mail that has one', () => {
    const mails = [mail('a http://h.example/decide/one b'), mail('see (https://h.example/x/decide/two).'), mail('http://h.example/confirm/three'), mail('none')];
    expect(newestLink(mails, 'decide')).toBe('https://h.example/x/decide/two');
    expect(newestLink(mails, 'confirm')).toBe('http://h.example/confirm/three');
  });

  it('is none where no mail has one', () => {
    expect(newestLink([mail('http://h.example/decided'), mail('')], 'decide')).toBeUndefined();
  });
});
