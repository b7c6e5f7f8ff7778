import { useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  FactList,
  formatUnitPrice,
  FormLayout,
  LookupField,
  SidePanel,
  TextField,
  useNotify,
  type LookupOption,
} from '@renderer/ui';
import { hasCatalogue } from '@shared/domain/exchange/item-without-catalogue';
import type { Connection, PlatformItem } from '@shared/domain/exchange/connection';
import { unitPrice } from '@shared/domain/money/money';
import type { ProgramProduct } from '@shared/domain/program/program';
import { Button } from 'antd';
import { useState } from 'react';
import { useExchangeClient } from '../exchange-client';
import { useDescribeRefusal } from './use-describe-refusal';

type ItemPanelProps = {
  readonly connection: Connection;
  readonly product: ProgramProduct;
  readonly onClose: () => void;
};

/** Chooses the platform's item for one product; where there is no catalogue its number is typed. */
export function ItemPanel({ connection, product, onClose }: ItemPanelProps) {
  const text = useText('exchange-connections');
  const notify = useNotify();
  const describe = useDescribeRefusal();
  const { mappings } = useRepositories();
  const client = useExchangeClient();
  const [item, setItem] = useState<LookupOption | null>(null);
  const [typed, setTyped] = useState('');
  const isListed = hasCatalogue(connection);
  const chosen = isListed ? (item?.value ?? '') : typed.trim();
  const save = async () => {
    if (chosen === '') return;
    const linked = await mappings.link(connection.id, product.id, chosen);
    if (!linked.ok) {
      notify.error(describe(linked.error));
      return;
    }
    client?.wake();
    notify.success(text('mapping.linked'));
    onClose();
  };
  return (
    <SidePanel
      title={text('mapping.choose-item', { name: product.name })}
      onClose={onClose}
      actions={
        <Button type="primary" disabled={chosen === ''} onClick={() => void save()}>
          {text('mapping.save')}
        </Button>
      }
    >
      <FactList
        facts={[
          {
            label: text('mapping.column.specification'),
            value: `${product.specification} ${product.model}`,
          },
          { label: text('mapping.column.code'), value: product.nationalCode ?? '' },
          { label: text('mapping.column.price'), value: formatUnitPrice(product.price) },
        ]}
      />
      <FormLayout onSubmit={() => void save()}>
        {isListed ? (
          <LookupField
            label={text('mapping.search-item')}
            hasFocus
            value={item}
            onChange={setItem}
            search={async (words) =>
              (await mappings.searchItems(connection.id, words)).map(itemOption)
            }
          />
        ) : (
          <TextField
            label={text('mapping.item-id')}
            hasFocus
            maxLength={64}
            value={typed}
            onChange={setTyped}
          />
        )}
      </FormLayout>
    </SidePanel>
  );
}

function itemOption(item: PlatformItem): LookupOption {
  const price = item.price === null ? '' : formatUnitPrice(unitPrice(item.price));
  const detail = [item.platformItemId, item.nationalCode ?? '', item.manufacturerName, price];
  return {
    value: item.platformItemId,
    label: [item.name, item.specification, item.model].filter((part) => part !== '').join(' '),
    detail: detail.filter((part) => part !== '').join(' · '),
  };
}
