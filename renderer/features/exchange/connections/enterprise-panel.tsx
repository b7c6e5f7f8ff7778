import { useRepositories, type EnterpriseMapping } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  FormLayout,
  LookupField,
  SidePanel,
  TextField,
  useNotify,
  type LookupOption,
} from '@renderer/ui';
import type { Connection } from '@shared/domain/exchange/connection';
import { Button } from 'antd';
import { useState } from 'react';
import { useExchangeClient } from '../exchange-client';
import { useDescribeRefusal } from './use-describe-refusal';

type EnterprisePanelProps = {
  readonly connection: Connection;
  readonly mapping: EnterpriseMapping;
  readonly onClose: () => void;
};

/** The code of one distributor: found in the platform's catalogue, or typed as the platform gave it. */
export function EnterprisePanel({ connection, mapping, onClose }: EnterprisePanelProps) {
  const text = useText('exchange-connections');
  const notify = useNotify();
  const describe = useDescribeRefusal();
  const { mappings } = useRepositories();
  const client = useExchangeClient();
  const { enterprise, code: known, proposal } = mapping;
  const [code, setCode] = useState(known?.code ?? proposal?.code ?? '');
  const [name, setName] = useState(known?.name ?? proposal?.name ?? enterprise.name);
  const save = async () => {
    const enterpriseId = enterprise.id;
    const saved = await mappings.setCodes(connection.id, [{ enterpriseId, code, name }]);
    if (!saved.ok) {
      notify.error(describe(saved.error));
      return;
    }
    client?.wake();
    notify.success(text('mapping.linked'));
    onClose();
  };
  const take = (option: LookupOption | null) => {
    if (option === null) return;
    setCode(option.value);
    setName(option.label);
  };
  return (
    <SidePanel
      title={text('mapping.choose-enterprise', { name: enterprise.name })}
      onClose={onClose}
      actions={
        <Button type="primary" disabled={code.trim() === ''} onClick={() => void save()}>
          {text('mapping.save')}
        </Button>
      }
    >
      <FormLayout onSubmit={() => void save()}>
        <LookupField
          label={text('mapping.search-enterprise')}
          value={null}
          onChange={take}
          search={async (words) =>
            (await mappings.searchEnterprises(connection.id, words)).map((found) => ({
              value: found.code,
              label: found.name,
              detail: found.code,
            }))
          }
        />
        <TextField
          label={text('mapping.code')}
          isRequired
          maxLength={64}
          value={code}
          onChange={setCode}
        />
        <TextField
          label={text('mapping.code-name')}
          maxLength={120}
          value={name}
          onChange={setName}
        />
      </FormLayout>
    </SidePanel>
  );
}
