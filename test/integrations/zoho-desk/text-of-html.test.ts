import fc from 'fast-check';
import { textOfHtml } from '../../../integrations/zoho-desk/text-of-html';

describe('the text of HTML', () => {
  it.each([
    ['paragraphs', '<p>Dear team,</p><p>it stops.</p>', 'Dear team,\n\nit stops.'],
    ['lines that are divisions, and empty ones', '<div>One</div><div><br></div><div>Two<br/>Three</div>', 'One\n\nTwo\nThree'],
    ['white space', '  a\n\t b&nbsp;&nbsp;c <b> d</b> ', 'a b c d'],
    ['entities', 'Rao &amp; Sons &lt;rao@x.example&gt; 5&#176; &unknown;', 'Rao & Sons <rao@x.example> 5° &unknown;'],
    ['lists and headings', '<h2>Steps</h2><ul><li>one<li>two</ul>after', 'Steps\n\none\ntwo\n\nafter'],
    ['tables', '<table><tr><td>Serial</td><td>4711</td></tr><tr><td>Line</td><td>A</td></tr></table>', 'Serial 4711\nLine A'],
    ['styles, scripts and comments', '<head><title>Mail</title><style>p{color:red}</style></head><body>Hi<!-- note --><script>x()</script> there</body>', 'Hi there'],
    ['a head that never ends', '<html><head><meta charset="x"><body>Seen', 'Seen'],
    ['preformatted text', '<pre>a\n  b\n</pre>c', 'a\n  b\n\nc'],
    ['tags that do not match', '<div><p>one</div>two</p></span>three', 'one\n\ntwo\n\nthree'],
    ['conditional comments of mail programs', '<!--[if mso]><p>Outlook</p><![endif]-->All', 'All'],
    ['invisible characters', 'a\u200Bb\u00ADc\uFEFF', 'abc'],
    ['text that is no HTML', '1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['nothing', '', ''],
  ])('keeps what a person reads: %s', (_what, html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });

  it('takes anything, and is quick about it', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof textOfHtml(text) === 'string'));
    expect(textOfHtml('<div>'.repeat(20_000) + 'x'.repeat(200_000))).toHaveLength(200_000);
  });

  it('has no blank at the end of a line, and never two blank lines', () => {
    const part = fc.constantFrom('<p>', '</p>', '<br>', '<div>', '</div>', ' ', 'word', '&nbsp;', '<td>', '\n');
    fc.assert(fc.property(fc.array(part, { maxLength: 40 }), (parts) => !/[^\S\n]$|\n{3}/m.test(textOfHtml(parts.join('')))));
  });
});
