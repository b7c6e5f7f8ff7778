/** How Excel shows each kind of value. */
export const NUMBER_FORMATS = {
  text: '@',
  money: '#,##0.00;[Red]-#,##0.00',
  /** At least two of the four decimals that a price may have. */
  price: '#,##0.00##',
  quantity: '#,##0',
  date: 'yyyy-mm-dd',
  share: '0.0%',
} as const;

export type ValueKind = keyof typeof NUMBER_FORMATS;
