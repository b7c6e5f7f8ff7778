/**
 * Which of our orders each number of the platform's belongs to, as far as this session knows.
 *
 * A platform's answer to a new order often names nothing of ours. One that brings the number of another
 * order was the answer to another message.
 */
export type HeaderClaims = {
  /** An answer gave this number: false when it is another order's. */
  readonly take: (headerId: string, orderNumber: string) => boolean;
  /** The platform shows this number with our ids beside it: that outweighs any answer. */
  readonly prove: (headerId: string, orderNumber: string) => void;
  readonly isOthers: (headerId: string, orderNumber: string) => boolean;
};

export function createHeaderClaims(): HeaderClaims {
  const orderByHeader = new Map<string, string>();
  const isOthers = (headerId: string, orderNumber: string) =>
    (orderByHeader.get(headerId) ?? orderNumber) !== orderNumber;
  return {
    isOthers,
    take(headerId, orderNumber) {
      if (isOthers(headerId, orderNumber)) return false;
      orderByHeader.set(headerId, orderNumber);
      return true;
    },
    prove(headerId, orderNumber) {
      orderByHeader.set(headerId, orderNumber);
    },
  };
}
