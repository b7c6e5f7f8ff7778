import { useText } from '@renderer/i18n/use-text';
import { ErrorPanel, FormLayout, listPackRules, SectionTitle, useSaveKey } from '@renderer/ui';
import { FORM_RULES } from '@shared/domain/policy/own/form-fields';
import { isOwnPack } from '@shared/domain/policy/own/own-pack';
import { noticePackOf } from '@shared/domain/policy/own/pack-correction';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import { policyPacks } from '@shared/policy-packs';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { usePack } from '../use-pack';
import { faultWords } from './form-words';
import { HeadFields } from './head-fields';
import { RuleFields } from './rule-fields';
import { usePackDraft } from './use-pack-draft';

/** Copies a notice's pack into a hospital's own, or changes an own one into its next version. */
export function PackEditorPage() {
  const { pack, versions } = usePack();
  if (pack === undefined) return null;
  const notice = noticePackOf(versions, policyPacks);
  return <PackEditor key={`${pack.id} ${pack.version}`} pack={pack} notice={notice} />;
}

type PackEditorProps = {
  readonly pack: PolicyPack;
  /** What an own pack may go back to; undefined for a notice's pack. */
  readonly notice: PolicyPack | undefined;
};

function PackEditor({ pack, notice }: PackEditorProps) {
  const text = useText('packs');
  const navigate = useNavigate();
  const open = (id: string) => void navigate(`/settings/packs/${id}`);
  const draft = usePackDraft(pack, open);
  const now = useMemo(
    () => new Map(listPackRules(text, pack).map(({ key, value }) => [key, value])),
    [text, pack],
  );
  const save = () => void draft.save();
  useSaveKey(save);
  const heading = isOwnPack(pack.id)
    ? text('adjust.title-change', { title: pack.title, version: pack.version + 1 })
    : text('adjust.title-copy', { title: pack.noticeNumber });
  return (
    <div className="ch-pack-editor">
      <SectionTitle
        extra={
          <>
            <Button onClick={() => open(pack.id)}>{text('adjust.cancel')}</Button>{' '}
            {notice && (
              <Button onClick={() => draft.takeBack(notice)}>{text('adjust.take-back')}</Button>
            )}{' '}
            <Button type="primary" onClick={save}>
              {text('adjust.save')}
            </Button>
          </>
        }
      >
        {heading}
      </SectionTitle>
      {draft.faults.length > 0 && (
        <ErrorPanel title={text('refused.form-faulty', { count: draft.faults.length })}>
          {draft.faults.map((fault) => faultWords(text, fault)).join('；')}
        </ErrorPanel>
      )}
      <div className="ch-pack-scroll">
        <p>{text('adjust.hint')}</p>
        <FormLayout columns={3} onSubmit={save}>
          <HeadFields head={draft.head} onChange={draft.setHead} />
        </FormLayout>
        <div className="ch-pack-rules">
          {FORM_RULES.map((rule) => (
            <RuleFields
              key={rule}
              rule={rule}
              form={draft.form}
              now={now.get(rule) ?? ''}
              isChanged={draft.changed.has(rule)}
              clause={draft.clauses[rule] ?? ''}
              faults={draft.faults}
              onChange={draft.setPart}
              onClause={(clause) => draft.setClause(rule, clause)}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
