import { useText } from '@renderer/i18n/use-text';
import { EmptyState, Loading, SectionTitle } from '@renderer/ui';
import type { Connection } from '@shared/domain/exchange/connection';
import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useConnection } from './use-connection';
import './connections.css';

export const MAPPING_PRESETS = ['open', 'agreed', 'all'] as const;
export type MappingPreset = (typeof MAPPING_PRESETS)[number];

type MappingFrameProps = {
  readonly kind: 'products' | 'enterprises';
  readonly children: (connection: Connection) => ReactNode;
};

/** Title and way back of a mapping page, once its connection is read. */
export function MappingFrame({ kind, children }: MappingFrameProps) {
  const text = useText('exchange-connections');
  const connection = useConnection();
  if (connection === undefined) return <Loading label={text('loading')} />;
  if (connection === null)
    return (
      <EmptyState title={text('gone')}>
        <Link to="/exchange/connections">{text('back')}</Link>
      </EmptyState>
    );
  return (
    <>
      <SectionTitle
        extra={<Link to={`/exchange/connections/${connection.id}`}>{connection.name}</Link>}
      >
        {text(`mapping.${kind}`)}
      </SectionTitle>
      {children(connection)}
    </>
  );
}

type MappingPresetsProps = {
  readonly value: MappingPreset;
  readonly onChange: (preset: MappingPreset) => void;
};

export function MappingPresets({ value, onChange }: MappingPresetsProps) {
  const text = useText('exchange-connections');
  return (
    <Segmented<MappingPreset>
      aria-label={text('mapping.show')}
      value={value}
      onChange={onChange}
      options={MAPPING_PRESETS.map((preset) => ({
        value: preset,
        label: text(`mapping.${preset}`),
      }))}
    />
  );
}
