import {
  BarListChart,
  Card,
  ChoiceField,
  DayField,
  EditableGrid,
  Figure,
  FigureRow,
  FormLayout,
  LookupField,
  MoneyField,
  MoneyText,
  PaceChart,
  PageFrame,
  PriceField,
  QuantityField,
  SectionTitle,
  ShareText,
  TextField,
  WizardFrame,
  type EditableColumn,
  type EditableLine,
  type LookupOption,
} from '@renderer/ui';
import { basisPoints, fen } from '@shared/domain/money/money';
import { useState } from 'react';
import { GALLERY_ROWS } from './orders';

const search = (words: string) =>
  Promise.resolve(
    GALLERY_ROWS.slice(0, 40)
      .filter((row) => row.product.includes(words) || row.number.includes(words))
      .slice(0, 8)
      .map((row) => ({
        value: row.id,
        label: `${row.product} ${row.specification}`,
        detail: `${row.manufacturer}　${row.code}`,
        fill: { unit: row.unit, price: '296.00' },
      })),
  );

const LINE_COLUMNS: readonly EditableColumn[] = [
  { key: 'product', title: '产品', kind: 'lookup', width: 320, isRequired: true, search },
  { key: 'unit', title: '单位', kind: 'fixed', width: 60 },
  { key: 'price', title: '单价（元）', kind: 'price', width: 110 },
  { key: 'quantity', title: '数量', kind: 'quantity', width: 100, isRequired: true },
  { key: 'day', title: '约定送达', kind: 'day', width: 130 },
  { key: 'use', title: '用途', kind: 'choice', width: 110, choices: ['协议内', '协议外'] },
];

let made = 0;
const newLine = (): EditableLine => ({ id: `line-${(made += 1)}`, values: {} });

/** Fields, lines and figures. */
export function FormPage() {
  const [lines, setLines] = useState<readonly EditableLine[]>([newLine(), newLine()]);
  const [day, setDay] = useState('2024/2/30');
  const [quantity, setQuantity] = useState('12.5x');
  const [found, setFound] = useState<LookupOption | null>(null);
  const [level, setLevel] = useState<'a' | 'b' | null>(null);
  return (
    <PageFrame title="新建采购单" purpose="选择协议产品，填写数量和约定送达日。">
      <WizardFrame
        steps={[
          { key: 'lines', title: '填写明细' },
          { key: 'check', title: '核对协议' },
          { key: 'send', title: '确认' },
        ]}
        current="lines"
        onNext={() => undefined}
        onCancel={() => undefined}
        note="还有 1 处需要修改"
      >
        <FormLayout columns={4} onSubmit={() => undefined}>
          <LookupField
            label="配送企业"
            isRequired
            value={found}
            onChange={setFound}
            search={search}
          />
          <DayField label="约定送达" value={day} onChange={setDay} error={undefined} />
          <QuantityField label="数量" unit="支" value={quantity} onChange={setQuantity} />
          <ChoiceField
            label="采购方式"
            value={level}
            onChange={setLevel}
            choices={[
              { value: 'a', label: '协议采购' },
              { value: 'b', label: '备案采购' },
            ]}
          />
          <MoneyField
            label="预付金额"
            value="1,234.50"
            onChange={() => undefined}
            help="由医保部门通知"
          />
          <PriceField label="单价" unit="支" value="296.5" onChange={() => undefined} />
          <TextField label="备注" value="" onChange={() => undefined} error="备注不能为空。" />
        </FormLayout>
        <EditableGrid
          caption="采购单明细"
          columns={LINE_COLUMNS}
          lines={lines}
          onChange={setLines}
          newLine={newLine}
          errors={{ [lines[0]?.id ?? '']: { quantity: '数量必须大于 0。' } }}
        />
      </WizardFrame>
    </PageFrame>
  );
}

const MONTHS = Array.from({ length: 12 }, (_, month) => ({
  label: `${2024 + Math.floor((month + 3) / 12)}-${String(((month + 3) % 12) + 1).padStart(2, '0')}`,
  completion: month < 6 ? basisPoints(Math.min(10_000, 450 + month * 720)) : null,
  timeProgress: basisPoints(Math.round(((month + 1) * 10_000) / 12)),
}));

export function DeskPage() {
  return (
    <PageFrame title="工作台" purpose="今天要做的事，按紧急程度排列。">
      <FigureRow>
        <Figure
          label="7 天内到期应付"
          value={<MoneyText value={fen(128_450_00)} />}
          note="3 家配送企业，12 笔"
        />
        <Figure
          label="本年度完成率"
          value={<ShareText value={basisPoints(4_050)} />}
          note="序时进度 50.1 %"
        />
        <Figure label="待签协议" value="2 份" note="3 月 25 日前签订" />
        <Figure label="待报送" value="5 张" note="最早 2024-09-20" />
      </FigureRow>
      <Card>
        <PaceChart title="骨水泥：完成率与序时进度" points={MONTHS} />
      </Card>
      <Card>
        <SectionTitle>应付账款</SectionTitle>
        <BarListChart
          title="按到期月份"
          itemTitle="月份"
          valueTitle="应付金额"
          items={[
            { label: '2024-08（逾期）', value: 12_000, words: '12,000.00 元', tone: 'error' },
            { label: '2024-09', value: 64_300, words: '64,300.00 元', tone: 'warning' },
            { label: '2024-10', value: 82_150, words: '82,150.00 元' },
          ]}
        />
      </Card>
    </PageFrame>
  );
}
