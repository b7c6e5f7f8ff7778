import type { RenewalView } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  CitationText,
  EditableGrid,
  ErrorPanel,
  FindingList,
  formatShare,
  SectionTitle,
  useSaveKey,
  type LineErrors,
} from '@renderer/ui';
import { renewalFloorOf } from '@shared/domain/agreement/renewal-floor';
import type { AgreementYear } from '@shared/domain/program/program';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { parseRenewal, renewalColumns, renewalDrafts, renewalWarnings } from './renewal-rows';
import { usePrepareRenewal } from './use-prepare-renewal';

type RenewalLinesProps = { readonly view: RenewalView; readonly nextYear: AgreementYear };

const NO_ERRORS: LineErrors = {};

/** A row for each line with the formula of its proposal; the quantity may be changed. */
export function RenewalLines({ view, nextYear }: RenewalLinesProps) {
  const text = useText('agreements-life');
  const uiText = useText('ui');
  const navigate = useNavigate();
  const [drafts, setDrafts] = useState(() => renewalDrafts(text, view));
  const [errors, setErrors] = useState(NO_ERRORS);
  const { prepare, refused, isBusy } = usePrepareRenewal(view);
  const columns = useMemo(() => renewalColumns(text), [text]);
  const { program, year, open, renewed } = view;
  const submit = async () => {
    const parsed = parseRenewal(view, drafts, uiText);
    setErrors(parsed.ok ? NO_ERRORS : parsed.error);
    if (parsed.ok && (await prepare(parsed.value)))
      void navigate(`/agreements?program=${program.id}&year=${nextYear.number}`);
  };
  useSaveKey(isBusy ? null : () => void submit());
  const warnings = renewalWarnings(text, view, drafts);
  return (
    <>
      <SectionTitle
        extra={
          <Button type="primary" loading={isBusy} onClick={() => void submit()}>
            {text('renew.create', { count: open.length })}
          </Button>
        }
      >
        {text('renew.count', {
          year: year.number,
          open: open.length,
          renewed,
          next: nextYear.number,
          from: nextYear.from,
          to: nextYear.to,
        })}
      </SectionTitle>
      <RenewalRule view={view} />
      {refused !== null && (
        <ErrorPanel title={refused.title}>
          <FindingList label={refused.title} findings={refused.findings} />
        </ErrorPanel>
      )}
      {warnings.length > 0 && <FindingList label={text('renew.lines')} findings={warnings} />}
      <EditableGrid
        caption={text('renew.lines')}
        columns={columns}
        lines={drafts}
        errors={errors}
        onChange={setDrafts}
      />
    </>
  );
}

/** The rule that gives a least quantity, or what the notice says without one. */
function RenewalRule({ view: { pack } }: Pick<RenewalLinesProps, 'view'>) {
  const text = useText('agreements-life');
  const floor = renewalFloorOf(pack);
  const citation = floor?.citation ?? pack.renewal?.citation ?? null;
  return (
    <div className="ch-deadline">
      <span>
        {floor === null
          ? text('renew.rule.none')
          : text('renew.rule.floor', { share: formatShare(floor.value) })}
      </span>
      {citation !== null && <CitationText value={citation} />}
    </div>
  );
}
