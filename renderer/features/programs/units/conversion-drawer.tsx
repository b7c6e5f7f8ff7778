import { useBusinessDay, type ProgramDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  ChoiceField,
  DetailDrawer,
  EditableGrid,
  ErrorPanel,
  FormLayout,
  SectionTitle,
  TextField,
  useSaveKey,
} from '@renderer/ui';
import type { GroupConversion } from '@shared/domain/conversion/group-conversion';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { partColumns, productUnitColumns } from './conversion-columns';
import { draftOf, newPart, type ConversionDraft } from './conversion-draft';
import { ConversionFile } from './conversion-file';
import type { GroupRow } from './group-rows';
import { PreviewTable } from './preview-table';
import { useSaveConversion } from './use-save-conversion';

type ConversionDrawerProps = {
  readonly row: GroupRow;
  readonly detail: ProgramDetail;
  readonly yearNumber: number;
  readonly onClose: () => void;
};

/** A group's agreed unit, its systems, and how each product is counted: previewed, then saved as a version. */
export function ConversionDrawer({ row, detail, yearNumber, onClose }: ConversionDrawerProps) {
  const text = useText('program-units');
  const today = useBusinessDay();
  const [draft, setDraft] = useState(() => draftOf(row, yearNumber));
  const saving = useSaveConversion({ row, detail, draft, today });
  const { refused, errors, effects, version, versions } = saving;
  const parts = useMemo(() => partColumns(text), [text]);
  const products = useMemo(
    () => productUnitColumns(text, row.products, detail),
    [text, row.products, detail],
  );
  const change = (changed: Partial<ConversionDraft>) => {
    setDraft({ ...draft, ...changed });
    saving.forget();
  };
  const save = async () => {
    if (await saving.save()) onClose();
  };
  useSaveKey(effects === null ? null : () => void save());
  return (
    <DetailDrawer
      isOpen
      width={1120}
      title={text('drawer.title', { group: row.group.name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={saving.preview}>{text('drawer.preview')}</Button>
          <Button type="primary" disabled={effects === null} onClick={() => void save()}>
            {text('drawer.save', { version })}
          </Button>
        </>
      }
    >
      <div className="ch-conversion">
        <p className="ch-program-hint">{text('drawer.hint')}</p>
        {refused.length > 0 && (
          <ErrorPanel title={text('drawer.refused')}>{refused.join('；')}</ErrorPanel>
        )}
        {effects !== null && <PreviewTable effects={effects} />}
        <HeadFields draft={draft} detail={detail} onChange={change} onSubmit={saving.preview} />
        <ConversionFile row={row} detail={detail} draft={draft} onRead={change} />
        <SectionTitle>{text('drawer.parts')}</SectionTitle>
        <EditableGrid
          caption={text('drawer.parts')}
          columns={parts}
          lines={draft.parts}
          errors={errors}
          onChange={(lines) => change({ parts: lines })}
          newLine={newPart}
        />
        <SectionTitle>{text('drawer.products')}</SectionTitle>
        <EditableGrid
          caption={text('drawer.products')}
          columns={products}
          lines={draft.products}
          errors={errors}
          onChange={(lines) => change({ products: lines })}
        />
        {versions.length > 0 && <History versions={versions} />}
      </div>
    </DetailDrawer>
  );
}

type HeadFieldsProps = {
  readonly draft: ConversionDraft;
  readonly detail: ProgramDetail;
  readonly onChange: (changed: Partial<ConversionDraft>) => void;
  readonly onSubmit: () => void;
};

function HeadFields({ draft, detail, onChange, onSubmit }: HeadFieldsProps) {
  const text = useText('program-units');
  return (
    <FormLayout columns={3} onSubmit={onSubmit}>
      <TextField
        label={text('group.unit')}
        isRequired
        maxLength={10}
        value={draft.agreedUnit}
        onChange={(agreedUnit) => onChange({ agreedUnit })}
      />
      <ChoiceField
        label={text('drawer.from-year')}
        value={String(draft.fromYear)}
        onChange={(year) => onChange({ fromYear: Number(year) })}
        choices={detail.program.years.map(({ number, from }) => ({
          value: String(number),
          label: text('drawer.year', { number, from }),
        }))}
      />
      <TextField
        label={text('drawer.reason')}
        isRequired
        maxLength={120}
        value={draft.reason}
        onChange={(reason) => onChange({ reason })}
      />
    </FormLayout>
  );
}

function History({ versions }: { readonly versions: readonly GroupConversion[] }) {
  const text = useText('program-units');
  return (
    <>
      <SectionTitle>{text('drawer.history')}</SectionTitle>
      <ol className="ch-program-documents">
        {[...versions].reverse().map((one) => (
          <li key={one.id}>
            {text('drawer.history-words', {
              ...{ version: one.version, year: one.fromYear, unit: one.agreedUnit },
              ...{ reason: one.reason, day: one.enteredOn, by: one.enteredBy },
            })}
          </li>
        ))}
      </ol>
    </>
  );
}
