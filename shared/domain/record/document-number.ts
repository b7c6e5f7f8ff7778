/** What gets a number of its own series; one letter pair each. */
export type DocumentKind =
  | 'agreement'
  | 'order'
  | 'receipt'
  | 'return'
  | 'payment'
  | 'prepayment'
  | 'adjustment'
  | 'statement'
  | 'portal-batch'
  | 'ferry'
  | 'backup-notice'
  | 'demand-report';

/** Counts the documents of one kind, year and workstation. */
export type NumberSeries = {
  readonly kind: DocumentKind;
  readonly year: number;
  /** Six digits or capital letters, from the installation. */
  readonly workstation: string;
};

const LETTERS_BY_KIND: Readonly<Record<DocumentKind, string>> = {
  agreement: 'XY',
  order: 'CG',
  receipt: 'YS',
  return: 'TH',
  payment: 'FK',
  prepayment: 'YF',
  adjustment: 'TZ',
  statement: 'DZ',
  'portal-batch': 'DC',
  ferry: 'BD',
  'backup-notice': 'BX',
  'demand-report': 'BL',
};

const SEQUENCE_DIGITS = 5;

/** The key of the counter: no two workstations share one, so they cannot give one number twice. */
export function seriesKeyOf({ kind, year, workstation }: NumberSeries): string {
  return `${LETTERS_BY_KIND[kind]}-${year}-${workstation}`;
}

/** For instance CG-2024-A1B2C3-00012. A sequence beyond five digits is written in full. */
export function formatDocumentNumber(series: NumberSeries, sequence: number): string {
  if (!Number.isSafeInteger(sequence) || sequence < 1)
    throw new RangeError(`Not a sequence number: ${sequence}`);
  return `${seriesKeyOf(series)}-${String(sequence).padStart(SEQUENCE_DIGITS, '0')}`;
}
