import { dialectForms } from '@shared/connectors/dialect-fields';
import { portalTemplates } from '@shared/connectors/workbook/default-templates';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { originOf } from '@shared/domain/exchange/check-connection';
import type {
  Connection,
  ConnectionPurpose,
  Dialect,
  MaintenanceWindow,
} from '@shared/domain/exchange/connection';
import { PLATFORM_FIELD, type PlatformProfile } from '@shared/domain/exchange/platform-profile';
import type { WorkbookTemplate } from '@shared/domain/exchange/workbook-template';
import type { ConnectionId } from '@shared/domain/order/order';
import type { ProgramId } from '@shared/domain/program/program';
import { toHalfWidth, trimBlanks } from '@shared/domain/text/normalise';

/** The name under which the host keeps a platform's own certificate authority. */
export const CERTIFICATE_FIELD = 'caCertificate';

const MS_PER_SECOND = 1_000;

/** The form as typed. Credentials are not here: they are written and never shown again. */
export type ConnectionDraft = {
  /** Id of a profile; empty for another platform. */
  readonly platform: string;
  readonly name: string;
  readonly dialect: Dialect;
  readonly purpose: ConnectionPurpose;
  readonly baseUrl: string;
  readonly proxyUrl: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly certificate: string;
  readonly timeoutSeconds: string;
  readonly settleSeconds: string;
  readonly backEntryMonths: string;
  readonly closesOn: string;
  readonly programIds: readonly ProgramId[] | null;
  readonly maintenance: readonly MaintenanceWindow[];
};

export function draftOf(connection: Connection | null): ConnectionDraft {
  if (connection === null) return EMPTY;
  const { [PLATFORM_FIELD]: platform = '', [CERTIFICATE_FIELD]: certificate = '' } =
    connection.fields;
  return {
    platform,
    certificate,
    name: connection.name,
    dialect: connection.dialect,
    purpose: connection.purpose,
    baseUrl: connection.baseUrl ?? '',
    proxyUrl: connection.proxyUrl ?? '',
    fields: connection.fields,
    timeoutSeconds: String(connection.answerTimeoutMs / MS_PER_SECOND),
    settleSeconds: String(connection.settleMs / MS_PER_SECOND),
    backEntryMonths: connection.backEntryMonths === null ? '' : String(connection.backEntryMonths),
    closesOn: connection.closesOn ?? '',
    programIds: connection.programIds,
    maintenance: connection.maintenance,
  };
}

const EMPTY: ConnectionDraft = {
  platform: '',
  name: '',
  dialect: 'workbook',
  purpose: 'ordering',
  baseUrl: '',
  proxyUrl: '',
  fields: {},
  certificate: '',
  timeoutSeconds: '30',
  settleSeconds: '120',
  backEntryMonths: '',
  closesOn: '',
  programIds: null,
  maintenance: [],
};

/** What is known of the platform fills the form; what was typed before stays where the profile says nothing. */
export function withProfile(
  draft: ConnectionDraft,
  profile: PlatformProfile | undefined,
): ConnectionDraft {
  if (profile === undefined) return { ...draft, platform: '' };
  return {
    ...draft,
    platform: profile.id,
    name: draft.name === '' ? profile.name : draft.name,
    dialect: profile.dialect,
    backEntryMonths: profile.backEntryMonths === null ? '' : String(profile.backEntryMonths),
  };
}

type Stored = {
  readonly id: ConnectionId;
  /** Null for a new connection. */
  readonly stored: Connection | null;
  /** As parsed by the field; null while empty. */
  readonly closesOn: LocalDate | null;
};

/** The connection that the form describes. Numbers that cannot be read become NaN, which the check refuses. */
export function connectionOf(draft: ConnectionDraft, given: Stored): Connection {
  const isPortal = draft.dialect === 'workbook';
  return {
    id: given.id,
    revision: given.stored?.revision ?? 0,
    name: trimBlanks(draft.name),
    dialect: draft.dialect,
    purpose: draft.purpose,
    baseUrl: isPortal ? null : typedAddress(draft.baseUrl),
    proxyUrl: isPortal ? null : typedAddress(draft.proxyUrl),
    fields: fieldsOf(draft),
    backEntryMonths: draft.backEntryMonths === '' ? null : wholeNumber(draft.backEntryMonths),
    answerTimeoutMs: wholeNumber(draft.timeoutSeconds) * MS_PER_SECOND,
    settleMs: wholeNumber(draft.settleSeconds) * MS_PER_SECOND,
    maintenance: draft.maintenance.map(({ weekday, from, to }) => ({
      weekday,
      from: trimBlanks(toHalfWidth(from)),
      to: trimBlanks(toHalfWidth(to)),
    })),
    state: given.stored?.state ?? 'active',
    closesOn: given.closesOn,
    successorId: given.stored?.successorId ?? null,
    programIds: draft.programIds,
    template: isPortal ? (given.stored?.template ?? templateOf(draft.platform)) : null,
  };
}

/** What staff then adjust to the workbook that their portal offers. */
function templateOf(platform: string): WorkbookTemplate {
  const known = Object.entries(portalTemplates).find(([region]) => region === platform);
  return known?.[1] ?? portalTemplates.other;
}

/** Fields of this dialect and what no form shows, such as `path.H016`; empty ones are left out so that defaults hold. */
function fieldsOf(draft: ConnectionDraft): Readonly<Record<string, string>> {
  const all = Object.entries({
    ...draft.fields,
    [PLATFORM_FIELD]: draft.platform,
    [CERTIFICATE_FIELD]: draft.dialect === 'workbook' ? '' : draft.certificate,
  });
  const foreign = new Set(
    Object.entries(dialectForms)
      .filter(([dialect]) => dialect !== draft.dialect)
      .flatMap(([, { fields }]) => fields.map(({ name }) => name)),
  );
  const own = new Set(dialectForms[draft.dialect].fields.map(({ name }) => name));
  return Object.fromEntries(
    all
      .map(([name, value]) => [name, trimBlanks(value)] as const)
      .filter(([name, value]) => value !== '' && (own.has(name) || !foreign.has(name))),
  );
}

function typedAddress(typed: string): string | null {
  const address = trimBlanks(toHalfWidth(typed));
  return address === '' ? null : address;
}

function wholeNumber(typed: string): number {
  const text = trimBlanks(toHalfWidth(typed));
  return /^\d{1,9}$/u.test(text) ? Number(text) : Number.NaN;
}

/** What the credentials that the host keeps were given for. */
export type KnownTarget = {
  readonly dialect: Dialect;
  readonly baseUrl: string;
  readonly proxyUrl: string | null;
  readonly settings: Readonly<Record<string, string>>;
};

/** Whether secrets would go elsewhere than they were given for: then all of them are asked for again. */
export function isOtherTarget(connection: Connection, known: KnownTarget): boolean {
  return (
    connection.dialect !== known.dialect ||
    originOf(connection.baseUrl ?? '') !== originOf(known.baseUrl) ||
    connection.proxyUrl !== known.proxyUrl ||
    (connection.fields[CERTIFICATE_FIELD] ?? '') !== (known.settings[CERTIFICATE_FIELD] ?? '')
  );
}
