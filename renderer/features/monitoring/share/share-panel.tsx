import type { GroupShare } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  CitationText,
  FactList,
  MoneyText,
  QuantityText,
  SectionTitle,
  ShareText,
  SidePanel,
} from '@renderer/ui';
import { PurchaseTable, receivedPurchase, registeredPurchase } from './purchase-table';
import { excludedWords, gapWords } from './share-columns';

type SharePanelProps = { readonly row: GroupShare; readonly onClose: () => void };

/** How a share is made: both sides, what a verified shortage took out, and every purchase behind it. */
export function SharePanel({ row, onClose }: SharePanelProps) {
  const text = useText('monitoring');
  const { share, limit, group, year } = row;
  return (
    <SidePanel title={group.name} width={460} onClose={onClose}>
      <div className="ch-monitoring-panel">
        <FactList
          facts={[
            {
              label: text('share.share'),
              value: (
                <>
                  {share.share === null ? '—' : <ShareText value={share.share} />}{' '}
                  <small>
                    {text('share.formula')}；{text(`share.by-${share.by}`)}
                  </small>
                </>
              ),
            },
            {
              label: text('share.limit'),
              value: limit === null ? text('share.no-limit') : <ShareText value={limit.share} />,
            },
            { label: text('share.period'), value: text('share.period-words', { from: year.from }) },
            {
              label: text('share.selected'),
              value: <QuantityText value={share.selected} unit="" />,
            },
            {
              label: text('share.non-selected'),
              value: <QuantityText value={share.nonSelected} unit="" />,
            },
            {
              label: text('share.selected-amount'),
              value: <MoneyText value={share.selectedAmount} />,
            },
            {
              label: text('share.non-selected-amount'),
              value: <MoneyText value={share.nonSelectedAmount} />,
            },
            {
              label: text('share.excluded'),
              value: (
                <>
                  {share.excluded === 0
                    ? text('share.none-excluded')
                    : excludedWords(text, share.excluded, share.documents)}{' '}
                  <small>{text('share.excluded-source')}</small>
                </>
              ),
            },
            ...(share.gaps.length === 0
              ? []
              : [{ label: text('share.gaps'), value: gapWords(text, share.gaps) }]),
            {
              label: text('case.rule'),
              value:
                limit?.citation == null ? (
                  text('case.own-rule-long')
                ) : (
                  <CitationText value={limit.citation} />
                ),
            },
          ]}
        />
        <section>
          <SectionTitle>{text('share.counted', { count: share.counted.length })}</SectionTitle>
          <PurchaseTable
            caption={text('share.counted-caption')}
            rows={share.counted.map(registeredPurchase)}
          />
        </section>
        <section>
          <SectionTitle>{text('share.received', { count: share.received.length })}</SectionTitle>
          <p className="ch-monitoring-note">{text('share.received-help')}</p>
          <PurchaseTable
            caption={text('share.received-caption')}
            rows={share.received.map(receivedPurchase)}
          />
        </section>
        <section>
          <SectionTitle>{text('share.left', { count: share.left.length })}</SectionTitle>
          <PurchaseTable
            caption={text('share.left-caption')}
            rows={share.left.map(registeredPurchase)}
          />
        </section>
      </div>
    </SidePanel>
  );
}
