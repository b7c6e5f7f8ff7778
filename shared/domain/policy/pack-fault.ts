/** What is malformed in a pack. */
export type PackFault = {
  readonly kind:
    | 'id-malformed'
    | 'version-malformed'
    | 'text-missing'
    | 'day-unknown'
    | 'number-malformed'
    | 'days-out-of-order'
    | 'years-do-not-fit'
    | 'share-out-of-range'
    | 'thresholds-out-of-order'
    | 'values-out-of-order'
    | 'summary-malformed'
    | 'topic-repeated';
  /** The field of the pack, or the topic of the stated rule. */
  readonly field: string;
};
