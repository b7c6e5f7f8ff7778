import { CheckCircleOutlined, ClockCircleOutlined } from '@ant-design/icons';
import { useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { Link } from 'react-router';

/** How many orders still wait in 待报送. Never calm while one does. */
export function ReportIndicator() {
  const text = useText('app');
  const { orders } = useRepositories();
  const waiting = useLiveQuery(() => orders.listAwaitingReport(), [orders]);
  if (waiting === undefined) return null;
  const count = waiting.length;
  return (
    <Link to="/orders" className={count > 0 ? 'ch-shell-reports is-waiting' : 'ch-shell-reports'}>
      {count > 0 ? <ClockCircleOutlined aria-hidden /> : <CheckCircleOutlined aria-hidden />}
      {count > 0 ? text('header.awaiting-report', { count }) : text('header.all-reported')}
    </Link>
  );
}
