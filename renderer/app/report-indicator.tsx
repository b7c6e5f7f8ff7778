import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  DisconnectOutlined,
  ExclamationCircleOutlined,
} from '@ant-design/icons';
import { useLiveQuery, useRepositories, type ReportCounts } from '@renderer/data';
import { useExchangeStatus } from '@renderer/features/exchange';
import type { Text } from '@renderer/i18n/create-text';
import { useText } from '@renderer/i18n/use-text';
import type { ExchangeStatus } from '@renderer/workers';
import { Link } from 'react-router';

const ICONS = {
  returned: ExclamationCircleOutlined,
  stuck: ExclamationCircleOutlined,
  offline: DisconnectOutlined,
  waiting: ClockCircleOutlined,
  approval: ClockCircleOutlined,
  reported: CheckCircleOutlined,
} as const;

/** Where all orders stand with their platforms, always in sight: 全部已报送, 待报送, 对方退回 or 离线. Never calm while one waits. */
export function ReportIndicator() {
  const text = useText('app');
  const { platformNews } = useRepositories();
  const counts = useLiveQuery(() => platformNews.countReports(), [platformNews]);
  const since = offlineSince(useExchangeStatus());
  if (counts === undefined) return null;
  const kind = kindOf(counts, since !== null);
  const words = wordsOf(text, counts, { kind, since });
  const Icon = ICONS[kind];
  return (
    <Link
      to={pageOf(kind, counts.hasConnections)}
      className={kind === 'reported' ? 'ch-shell-reports' : `ch-shell-reports is-${kind}`}
      title={text('header.reports', { words })}
    >
      <Icon aria-hidden />
      {words}
    </Link>
  );
}

type Kind = keyof typeof ICONS;
type Standing = { readonly kind: Kind; readonly since: string | null };

/** Everything that is not well is named, each with its count: one never hides another. */
function wordsOf(
  text: Text<'app'>,
  { waiting, inApproval, returned, stuck }: ReportCounts,
  { kind, since }: Standing,
): string {
  const line = waiting > 0 ? 'header.offline-waiting' : 'header.offline';
  return [
    ...(returned > 0 ? [text('header.returned', { count: returned })] : []),
    ...(stuck > 0 ? [text('header.stuck', { count: stuck })] : []),
    ...(since === null ? [] : [text(line, { since, count: waiting })]),
    ...(since === null && waiting > 0 ? [text('header.awaiting-report', { count: waiting })] : []),
    ...(inApproval > 0 ? [text('header.in-approval', { count: inApproval })] : []),
    ...(kind === 'reported' ? [text('header.all-reported')] : []),
  ].join('，');
}

/** The worst first: who looks at one thing only must see that one. */
function kindOf({ waiting, inApproval, returned, stuck }: ReportCounts, isOffline: boolean): Kind {
  if (returned > 0) return 'returned';
  if (stuck > 0) return 'stuck';
  if (isOffline) return 'offline';
  if (waiting > 0) return 'waiting';
  return inApproval > 0 ? 'approval' : 'reported';
}

function pageOf(kind: Kind, hasConnections: boolean): string {
  if (kind === 'approval') return '/orders?show=awaiting-approval';
  if (!hasConnections) return '/orders';
  return kind === 'returned' || kind === 'stuck'
    ? '/exchange/outbox?show=refused'
    : '/exchange/outbox';
}

const timeOfDay = new Intl.DateTimeFormat('zh-CN', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Since when the platform that has been out of reach the longest cannot be reached; null when all can. */
function offlineSince({ connections }: ExchangeStatus): string | null {
  const since = connections
    .filter(({ line }) => line === 'offline')
    .map((status) => status.since)
    .sort();
  return since[0] === undefined ? null : timeOfDay.format(new Date(since[0]));
}
