import { useText } from '@renderer/i18n/use-text';
import type { AgreementState } from '@shared/domain/agreement/agreement';
import type { AgreementKind } from '@shared/domain/policy/policy-pack';
import { mayPrintForSigning, type PaperCopy } from '@shared/formats/documents/agreement/watermark';
import { Button } from 'antd';

type CopyToggleProps = {
  readonly paper: { readonly state: AgreementState; readonly kind: AgreementKind };
  readonly copy: PaperCopy;
  readonly onChange: (copy: PaperCopy) => void;
};

/** Changes between the copy for reading, with 草稿, and the one to be signed by hand; nothing where none may be. */
export function CopyToggle({ paper, copy, onChange }: CopyToggleProps) {
  const text = useText('agreements-batch');
  if (!mayPrintForSigning(paper)) return null;
  const other = copy === 'signing' ? 'reading' : 'signing';
  return <Button onClick={() => onChange(other)}>{text(`copy.${other}`)}</Button>;
}
