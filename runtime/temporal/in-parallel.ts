/** Few enough that a worker has turns left for tickets that move. */
const AT_A_TIME = 8;

/** The answers in the order of the questions, of which only so many are asked at a time. */
export async function inParallel<Question, Answer>(questions: readonly Question[], ask: (question: Question) => Promise<Answer>): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const waiting = questions.entries();
  const askInTurn = async (): Promise<void> => {
    for (const [i, question] of waiting) answers[i] = await ask(question);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, askInTurn));
  return answers;
}
