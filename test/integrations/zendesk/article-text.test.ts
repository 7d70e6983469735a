import fc from 'fast-check';
import { htmlOf, textOf } from '../../../integrations/zendesk/article-text';

describe('the text of an article', () => {
  it('comes from sections, and back with each heading on a line of its own', () => {
    const sections = [
      { heading: 'Problem', text: 'Jams at < 5 °C & "cold" tape.\n\nSeen twice.' },
      { heading: 'Fix', text: 'Warm it up.\nThen restart.' },
    ];
    const html = htmlOf(sections);
    expect(html).toBe(
      '<h2>Problem</h2>\n<p>Jams at &lt; 5 °C &amp; &quot;cold&quot; tape.</p>\n<p>Seen twice.</p>\n<h2>Fix</h2>\n<p>Warm it up.<br>Then restart.</p>',
    );
    expect(textOf(html)).toBe('Problem\nJams at < 5 °C & "cold" tape.\nSeen twice.\nFix\nWarm it up.\nThen restart.');
  });

  it('is what people see of what the editor made', () => {
    const html = '<h2 id="h_1"><strong>Root</strong> cause</h2><p>The&nbsp;belt&rsquo;s <em>tension</em>:</p><ul><li>too low</li><li>&#39;7&#39;</li></ul><div>Line<br/>break</div>';
    expect(textOf(html)).toBe("Root cause\nThe belt’s tension:\ntoo low\n'7'\nLine\nbreak");
    expect(textOf('')).toBe('');
  });

  it('survives the way there and back, whatever it holds', () => {
    const word = fc.string({ minLength: 1 }).map((text) => text.replaceAll(/\s+/g, ' ').trim()).filter((text) => text !== '');
    fc.assert(
      fc.property(word, word, (heading, text) => {
        expect(textOf(htmlOf([{ heading, text }]))).toBe(`${heading}\n${text}`);
      }),
    );
  });
});
