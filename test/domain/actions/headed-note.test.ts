import { DIAGNOSIS_HEADINGS, ESCALATION_HEADINGS, RCCA_HEADINGS, RESOLUTION_HEADINGS, readHeadedNote } from '../../../domain/actions/headed-note';
import { NOTE, NOTE_TEXT, RCCA, RESOLUTION } from '../../support/bestpack';

const LAYOUTS: Readonly<Record<string, string>> = {
  'on one line each': NOTE_TEXT,
  'with text below the headings': 'Problem\nIt jams\nWhat was tested\nThe rollers\nFindings\nWorn belt\nQuestion\nWhich belt fits?',
  'as Markdown headings': '# Problem\n\nIt jams\n\n## What was tested\n\nThe rollers\n\n## Findings\n\nWorn belt\n\n## Question\n\nWhich belt fits?\n',
  'in bold, the colon inside': '**Problem:** It jams\n**What was tested:** The rollers\n**Findings:** Worn belt\n**Question:** Which belt fits?',
  'in bold, the colon outside': '**Problem**: It jams\n**What was tested**: The rollers\n**Findings**: Worn belt\n**Question**: Which belt fits?',
  'in italics and capitals': '_PROBLEM_\nIt jams\n_WHAT WAS TESTED_\nThe rollers\n_FINDINGS_\nWorn belt\n_QUESTION_\nWhich belt fits?',
  'with the short heading': NOTE_TEXT.replace('What was tested', 'Tested'),
  'with the line ends of Windows': NOTE_TEXT.replaceAll('\n', '\r\n'),
  'after words of greeting': `Allison, please look at this.\n\n${NOTE_TEXT}`,
  'in another order': 'Question: Which belt fits?\nFindings: Worn belt\nTested: The rollers\nProblem: It jams',
};

describe('a note under headings', () => {
  it.each(Object.entries(LAYOUTS))('is read %s', (_layout, text) => {
    expect(readHeadedNote(text, ESCALATION_HEADINGS)).toEqual(NOTE);
  });

  it('keeps a part of several lines whole', () => {
    const text = NOTE_TEXT.replace('The rollers', '\n- the rollers\n- the belt\n');
    expect(readHeadedNote(text, ESCALATION_HEADINGS)).toEqual({ ...NOTE, tested: '- the rollers\n- the belt' });
  });

  it('takes no word inside a sentence for a heading', () => {
    const text = NOTE_TEXT.replace('Worn belt', 'The problem: worn belt.\nProblems remain, question marks too');
    expect(readHeadedNote(text, ESCALATION_HEADINGS)).toEqual({ ...NOTE, findings: 'The problem: worn belt.\nProblems remain, question marks too' });
  });

  it.each(['Problem', 'What was tested', 'Findings', 'Question'])('is none without "%s"', (heading) => {
    expect(readHeadedNote(NOTE_TEXT.replace(heading, 'Remark'), ESCALATION_HEADINGS)).toBeUndefined();
  });

  it.each(Object.values(NOTE))('is none where the heading of "%s" has no text', (text) => {
    expect(readHeadedNote(NOTE_TEXT.replace(text, ' '), ESCALATION_HEADINGS)).toBeUndefined();
  });

  it.each(['', 'It jams.', 'Problem'])('is none in the text "%s"', (text) => {
    expect(readHeadedNote(text, ESCALATION_HEADINGS)).toBeUndefined();
  });

  it('is a diagnosis, a root cause or a resolution under headings of their own', () => {
    expect(readHeadedNote('Diagnosis: Worn belt', DIAGNOSIS_HEADINGS)).toEqual({ findings: 'Worn belt' });
    expect(readHeadedNote('Root cause: Wrong belt\nCorrective action: Fit belt B', RCCA_HEADINGS)).toEqual(RCCA);
    expect(readHeadedNote('Root cause: Wrong belt', RCCA_HEADINGS)).toBeUndefined();
    expect(readHeadedNote('Summary\nBelt replaced\nRoot cause\nWear\nFix\nNew belt', RESOLUTION_HEADINGS)).toEqual(RESOLUTION);
  });
});
