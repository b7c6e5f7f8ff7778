import type { MappingGaps } from '@renderer/data';
import { column, StatusTag, type Column } from '@renderer/ui';
import type { ConnectionStatus } from '@renderer/workers';
import type { Connection } from '@shared/domain/exchange/connection';
import {
  formatInstant,
  LINE_TONES,
  lineOf,
  secondsOf,
  type ConnectionsText,
} from './connection-words';

/** One connection as the list shows it. */
export type ConnectionRow = {
  readonly connection: Connection;
  readonly status: ConnectionStatus | undefined;
  readonly gaps: MappingGaps | undefined;
};

export function connectionColumns(text: ConnectionsText): readonly Column<ConnectionRow>[] {
  return [...storedColumns(text), ...liveColumns(text)];
}

function storedColumns(text: ConnectionsText): readonly Column<ConnectionRow>[] {
  return [
    column<ConnectionRow>({
      key: 'name',
      title: text('column.name'),
      kind: 'text',
      width: 180,
      value: ({ connection }) => connection.name,
    }),
    column<ConnectionRow>({
      key: 'purpose',
      title: text('column.purpose'),
      kind: 'text',
      width: 70,
      filter: 'choice',
      value: ({ connection }) => text(`purpose.${connection.purpose}`),
    }),
    column<ConnectionRow>({
      key: 'dialect',
      title: text('column.dialect'),
      kind: 'text',
      width: 128,
      filter: 'choice',
      value: ({ connection }) => text(`dialect.${connection.dialect}`),
    }),
    column<ConnectionRow>({
      key: 'address',
      title: text('column.address'),
      kind: 'text',
      width: 170,
      value: ({ connection }) => connection.baseUrl ?? '',
    }),
  ];
}

function liveColumns(text: ConnectionsText): readonly Column<ConnectionRow>[] {
  return [
    column<ConnectionRow>({
      key: 'line',
      title: text('column.line'),
      kind: 'text',
      width: 122,
      filter: 'choice',
      value: ({ connection, status }) => text(`line.${lineOf(connection, status)}`),
      render: ({ connection, status }) => {
        const line = lineOf(connection, status);
        return <StatusTag tone={LINE_TONES[line]}>{text(`line.${line}`)}</StatusTag>;
      },
    }),
    column<ConnectionRow>({
      key: 'gaps',
      title: text('column.gaps'),
      kind: 'text',
      width: 160,
      value: ({ gaps }) => gapsWords(text, gaps),
    }),
    column<ConnectionRow>({
      key: 'quota',
      title: text('column.quota'),
      kind: 'quantity',
      width: 76,
      value: ({ status }) => status?.quotaRemaining ?? null,
    }),
    column<ConnectionRow>({
      key: 'skew',
      title: text('column.skew'),
      kind: 'quantity',
      width: 100,
      value: ({ status }) =>
        typeof status?.clockSkewMs === 'number' ? secondsOf(status.clockSkewMs) : null,
    }),
    column<ConnectionRow>({
      key: 'last',
      title: text('column.last'),
      kind: 'text',
      width: 130,
      value: ({ status }) =>
        typeof status?.lastSuccessAt === 'string' ? formatInstant(status.lastSuccessAt) : '',
    }),
    column<ConnectionRow>({
      key: 'closes',
      title: text('column.closes'),
      kind: 'date',
      width: 96,
      value: ({ connection }) => connection.closesOn,
    }),
  ];
}

export function gapsWords(text: ConnectionsText, gaps: MappingGaps | undefined): string {
  if (gaps === undefined) return '';
  return gaps.products === 0 && gaps.distributors === 0
    ? text('gaps.none')
    : text('gaps.some', { products: gaps.products, distributors: gaps.distributors });
}
