import type { AgreementDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { Card, SectionTitle } from '@renderer/ui';
import { SignatureBlocks } from './signature-blocks';
import { useRecordSignature } from './use-record-signature';

/** The three signatures, each with its day; recorded in whatever order they come. */
export function SignaturesPanel({ detail }: { readonly detail: AgreementDetail }) {
  const text = useText('agreements');
  const record = useRecordSignature(detail.agreement);
  return (
    <Card>
      <SectionTitle>{text('signatures')}</SectionTitle>
      {detail.agreement.state === 'draft' && <p>{text('signatures.draft')}</p>}
      <SignatureBlocks detail={detail} signed={detail.agreement} onRecord={record} />
    </Card>
  );
}
