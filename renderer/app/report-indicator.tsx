import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  DisconnectOutlined,
  ExclamationCircleOutlined,
} from '@ant-design/icons';
import { useLiveQuery, useRepositories, type ReportCounts } from '@renderer/data';
import { useExchangeStatus } from '@renderer/features/exchange';
import { useText } from '@renderer/i18n/use-text';
import type { ExchangeStatus } from '@renderer/workers';
import { Link } from 'react-router';

const ICONS = {
  returned: ExclamationCircleOutlined,
  stuck: ExclamationCircleOutlined,
  offline: DisconnectOutlined,
  waiting: ClockCircleOutlined,
  reported: CheckCircleOutlined,
} as const;

/** Where all orders stand with their platforms, always in sight: 全部已报送, 待报送, 对方退回 or 离线. Never calm while one waits. */
export function ReportIndicator() {
  const text = useText('app');
  const { platformNews } = useRepositories();
  const counts = useLiveQuery(() => platformNews.countReports(), [platformNews]);
  const since = offlineSince(useExchangeStatus());
  if (counts === undefined) return null;
  const { waiting, returned, stuck, hasConnections } = counts;
  const kind = kindOf(counts, since !== null);
  const waitingWords = waiting > 0 ? [text('header.awaiting-report', { count: waiting })] : [];
  const offlineWords =
    since === null
      ? waitingWords
      : [
          waiting > 0
            ? text('header.offline-waiting', { since, count: waiting })
            : text('header.offline', { since }),
        ];
  const words = [
    ...(returned > 0 ? [text('header.returned', { count: returned })] : []),
    ...(stuck > 0 ? [text('header.stuck', { count: stuck })] : []),
    ...(kind === 'reported' ? [text('header.all-reported')] : offlineWords),
  ].join('，');
  const Icon = ICONS[kind];
  return (
    <Link
      to={pageOf(kind, hasConnections)}
      className={kind === 'reported' ? 'ch-shell-reports' : `ch-shell-reports is-${kind}`}
      title={text('header.reports', { words })}
    >
      <Icon aria-hidden />
      {words}
    </Link>
  );
}

/** The worst first: who looks at one thing only must see that one. */
function kindOf({ waiting, returned, stuck }: ReportCounts, isOffline: boolean) {
  if (returned > 0) return 'returned';
  if (stuck > 0) return 'stuck';
  if (isOffline) return 'offline';
  return waiting > 0 ? 'waiting' : 'reported';
}

function pageOf(kind: keyof typeof ICONS, hasConnections: boolean): string {
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
