import { PrinterOutlined, SaveOutlined } from '@ant-design/icons';
import { useText } from '@renderer/i18n/use-text';
import { Button } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import './documents.css';

type PdfPreviewProps = {
  readonly pdf: Uint8Array;
  readonly title: string;
  readonly onSave: () => void;
  /** Where the host prints itself; else the viewer's own print dialog opens. */
  readonly onPrint?: () => void;
  readonly actions?: ReactNode;
};

/** The document as it will print: the bytes shown are the bytes printed and saved. */
export function PdfPreview({ pdf, title, onSave, onPrint, actions }: PdfPreviewProps) {
  const text = useText('ui');
  const frameRef = useRef<HTMLIFrameElement>(null);
  const url = useBlobUrl(pdf);
  const print = onPrint ?? (() => frameRef.current?.contentWindow?.print());
  return (
    <section className="ch-pdf" aria-label={title}>
      <div className="ch-pdf-toolbar">
        <strong>{title}</strong>
        {actions}
        <Button icon={<SaveOutlined />} onClick={onSave}>
          {text('pdf.save')}
        </Button>
        <Button icon={<PrinterOutlined />} onClick={print}>
          {text('pdf.print')}
        </Button>
      </div>
      {url !== null && (
        <iframe ref={frameRef} title={title} src={`${url}#toolbar=0&navpanes=0&view=FitH`} />
      )}
    </section>
  );
}

function useBlobUrl(bytes: Uint8Array): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(
      new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }),
    );
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  return url;
}
