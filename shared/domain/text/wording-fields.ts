/** Something in double braces that is no field of a wording, or braces without their pair. */
export type FieldFault = {
  readonly kind: 'field-unknown' | 'field-unclosed';
  readonly found: string;
};

const FIELD = /\{\{([^{}]*)\}\}/gu;

/** What a paragraph of a wording names in double braces that is not among the known fields. */
export function fieldFaults(text: string, known: readonly string[]): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  for (const [found, name = ''] of text.matchAll(FIELD)) {
    if (!known.includes(name.trim())) faults.push({ kind: 'field-unknown', found });
  }
  const left = /\{\{|\}\}/u.exec(text.replace(FIELD, ''));
  if (left !== null) faults.push({ kind: 'field-unclosed', found: left[0] });
  return faults;
}

/** A paragraph with its fields replaced. Throws on a field that is not given: wordings are checked when saved. */
export function fillFields(text: string, fields: Readonly<Record<string, string>>): string {
  return text.replace(FIELD, (_, name: string) => {
    const value = fields[name.trim()];
    if (value === undefined) throw new Error(`No field ${name.trim()}`);
    return value;
  });
}
