import { useExportTable } from '@renderer/bridge/use-export-table';
import { useBusinessDay, useHospitalData, type PackPreview } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState, ReasonDialog } from '@renderer/ui';
import { isOwnPack } from '@shared/domain/policy/own/own-pack';
import type { FigureArea } from '@shared/domain/policy/own/pack-figures';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import type { Program } from '@shared/domain/program/program';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { changeColumns } from './change-columns';
import { useApplyPack } from './use-apply-pack';

type ApplyPreviewProps = { readonly program: Program; readonly preview: PackPreview };

/** The figures that would change, counted; then who applies the pack, and why. */
export function ApplyPreview({ program, preview }: ApplyPreviewProps) {
  const text = useText('packs');
  const navigate = useNavigate();
  const { author } = useHospitalData();
  const [isAsking, setAsking] = useState(false);
  const columns = useMemo(() => changeColumns(text), [text]);
  const exportTable = useExportTable(text('apply.table'), useBusinessDay());
  const { version, changes } = preview;
  const back = () => void navigate(`/settings/packs/${version.packId}`);
  const apply = useApplyPack({ program, preview, onApplied: back });
  const toolbar = (
    <>
      <Button onClick={back}>{text('apply.cancel')}</Button>
      <Button type="primary" onClick={() => setAsking(true)}>
        {text('apply.apply')}
      </Button>
    </>
  );
  return (
    <>
      <PreviewWords preview={preview} />
      <DataGrid
        gridId="pack-preview"
        caption={text('apply.table')}
        columns={columns}
        rows={changes}
        rowKey={({ key }) => key}
        emptyState={<EmptyState title={text('apply.nothing')} />}
        toolbar={toolbar}
        onExport={exportTable}
      />
      <ReasonDialog
        isOpen={isAsking}
        title={text('apply.reason-title', { program: program.name })}
        confirm={text('apply.apply')}
        name={author().operator}
        onCancel={() => setAsking(false)}
        onGive={(given) => {
          setAsking(false);
          void apply(given);
        }}
      />
    </>
  );
}

function PreviewWords({ preview }: { readonly preview: PackPreview }) {
  const text = useText('packs');
  const { version, replaced, asOf, changes, keptPayables } = preview;
  const countOf = (area: FigureArea) => changes.filter((change) => change.area === area).length;
  return (
    <div className="ch-pack-words">
      <p>{text('apply.hint', { from: version.effectiveOn, asOf, old: packName(replaced) })}</p>
      <p role="status">
        {text('apply.count', {
          count: changes.length,
          payable: countOf('payable'),
          pace: countOf('pace'),
          signing: countOf('signing'),
          prepayment: countOf('prepayment'),
          duty: countOf('duty'),
          warning: countOf('warning'),
        })}
      </p>
      <p>{text('apply.kept', { count: keptPayables })}</p>
    </div>
  );
}

function packName({ id, title, noticeNumber }: PolicyPack): string {
  return isOwnPack(id) ? title : noticeNumber;
}
