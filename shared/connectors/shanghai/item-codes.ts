import type { DocumentLine } from '../../domain/exchange/order-document';
import type { ConnectorFields } from '../connector';
import { settingOf } from './setting';

/** Where a site takes one of the platform's three item codes from. */
type CodeSource = 'code20' | 'code27' | 'item' | 'none';

export type ItemCodes = {
  /** Unified code. */
  readonly HCTBDM: string;
  /** Sub code. */
  readonly HCXFDM: string;
  /** The hospital's local code. */
  readonly YYBDDM: string;
};

const PRODUCT_CODE_LENGTH = 20;

/** As one public client fills them; sites differ, so each has a setting of its name. */
const DEFAULTS: Readonly<Record<keyof ItemCodes, CodeSource>> = {
  HCTBDM: 'code20',
  HCXFDM: 'code27',
  YYBDDM: 'item',
};

/** The codes by which the platform knows a line's item: the item's own keys, else from where the site takes them. */
export function itemCodesOf(line: DocumentLine, fields: ConnectorFields): ItemCodes {
  const codeOf = (name: keyof ItemCodes) =>
    line.itemKeys[name] ?? codeFrom(line, sourceOf(settingOf(fields, name)) ?? DEFAULTS[name]);
  return { HCTBDM: codeOf('HCTBDM'), HCXFDM: codeOf('HCXFDM'), YYBDDM: codeOf('YYBDDM') };
}

function codeFrom({ nationalCode, platformItemId }: DocumentLine, source: CodeSource): string {
  switch (source) {
    case 'code20':
      return nationalCode?.slice(0, PRODUCT_CODE_LENGTH) ?? platformItemId;
    case 'code27':
      return nationalCode ?? platformItemId;
    case 'item':
      return platformItemId;
    case 'none':
      return '';
  }
}

function sourceOf(setting: string): CodeSource | null {
  switch (setting) {
    case 'code20':
    case 'code27':
    case 'item':
    case 'none':
      return setting;
    default:
      return null;
  }
}
