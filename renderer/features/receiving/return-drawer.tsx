import { useHospitalData, useLiveQuery } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DetailDrawer, Loading } from '@renderer/ui';
import type { Receipt } from '@shared/domain/receipt/receipt';
import { ReturnForm } from './return-form';

type ReturnDrawerProps = { readonly receipt: Receipt; readonly onClose: () => void };

/** Sends goods of one receipt back to the distributor. */
export function ReturnDrawer({ receipt, onClose }: ReturnDrawerProps) {
  const text = useText('receiving');
  const { repositories, clock } = useHospitalData();
  const today = clock.today();
  const context = useLiveQuery(
    () => repositories.receipts.findReturnContext(receipt.id, today),
    [repositories, receipt.id, today],
  );
  return (
    <DetailDrawer isOpen title={text('return.title')} width={820} onClose={onClose}>
      {context === undefined ? (
        <Loading label={text('loading')} />
      ) : (
        <ReturnForm context={context} onDone={onClose} />
      )}
    </DetailDrawer>
  );
}
