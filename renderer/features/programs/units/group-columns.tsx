import type { Text } from '@renderer/i18n/create-text';
import { column, StatusTag, type Column } from '@renderer/ui';
import type { BasisPoints } from '@shared/domain/money/money';
import type { UnitPace } from '@shared/domain/conversion/unit-pace';
import { LIGHT_TONES } from '../line-columns';
import type { GroupRow } from './group-rows';
import { sumWords } from './unit-words';

type Words = Text<'program-units'>;

/** Each group with its agreed unit and how it stands in it. */
export function groupColumns(text: Words, light: Text<'programs'>): readonly Column<GroupRow>[] {
  return [...nameColumns(text), ...sumColumns(text), ...paceColumns(text, light)];
}

function nameColumns(text: Words): readonly Column<GroupRow>[] {
  const words = (
    key: 'name' | 'unit' | 'sets' | 'version',
    width: number,
    value: (row: GroupRow) => string,
  ): Column<GroupRow> =>
    column<GroupRow>({ key, title: text(`group.${key}`), kind: 'text', width, value });
  const count = (key: 'products' | 'missing', of: (row: GroupRow) => number): Column<GroupRow> =>
    column<GroupRow>({
      ...{ key, title: text(`group.${key}`), kind: 'quantity', width: 64 },
      value: of,
    });
  return [
    { ...words('name', 130, ({ group }) => group.name), pinned: 'left' },
    words('unit', 84, ({ units }) => units.agreedUnit || text('group.unit-none')),
    count('products', ({ products }) => products.length),
    count('missing', ({ units }) => units.missing.length),
    words('sets', 90, ({ units }) =>
      [...units.setsByName.values()]
        .map(({ name, method }) => text(`group.method.${method}`, { set: name }))
        .join('、'),
    ),
    words('version', 100, ({ conversion }) =>
      conversion === null
        ? text('group.version-none')
        : text('group.version-words', { version: conversion.version, year: conversion.fromYear }),
    ),
  ];
}

function sumColumns(text: Words): readonly Column<GroupRow>[] {
  const sum = (key: 'agreed' | 'ordered' | 'counted', width: number): Column<GroupRow> =>
    column<GroupRow>({
      ...{ key, title: text(`group.${key}`), kind: 'text', width },
      value: ({ pace }) => (pace === null ? '' : sumWords(pace[key], pace.unit)),
    });
  return [sum('agreed', 98), sum('ordered', 80), sum('counted', 110)];
}

function paceColumns(text: Words, light: Text<'programs'>): readonly Column<GroupRow>[] {
  const share = (key: 'completion' | 'time', of: (pace: UnitPace) => BasisPoints | null) =>
    column<GroupRow>({
      ...{ key, title: text(`group.${key}`), kind: 'share', width: 80 },
      value: ({ pace }) => (pace === null ? null : of(pace)),
    });
  const units = (key: 'difference-units' | 'needed', of: (pace: UnitPace) => number | null) =>
    column<GroupRow>({
      ...{ key, title: text(`group.${key}`), kind: 'quantity', width: 66 },
      value: ({ pace }) => (pace === null ? null : of(pace)),
    });
  return [
    share('completion', ({ completionShare }) => completionShare),
    share('time', ({ timeShare }) => timeShare),
    units('difference-units', ({ differenceUnits }) => differenceUnits),
    units('needed', ({ neededPerMonth }) => neededPerMonth),
    column<GroupRow>({
      ...{ key: 'light', title: text('group.light'), kind: 'text', width: 96, pinned: 'right' },
      filter: 'choice',
      value: ({ pace }) => (pace === null ? '' : light(`light.${pace.light}`)),
      render: ({ pace }) =>
        pace === null ? (
          ''
        ) : (
          <StatusTag tone={LIGHT_TONES[pace.light]}>{light(`light.${pace.light}`)}</StatusTag>
        ),
    }),
  ];
}
