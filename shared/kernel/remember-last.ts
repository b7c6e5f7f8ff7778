/**
 * A pure function that does not work out the same answer twice in a row. It keeps one argument and its
 * answer, so it is for large texts that several callers read one after the other.
 */
export function rememberLast<Answer>(read: (text: string) => Answer): (text: string) => Answer {
  let last: { readonly text: string; readonly answer: Answer } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, answer: read(text) };
    return last.answer;
  };
}
