import { useBusinessDay, type NewDemandReport } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { useText } from '@renderer/i18n/use-text';
import { ChoiceField, DayField, FormLayout, ScopeField, TextField, WideField } from '@renderer/ui';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { VarianceRule } from '@shared/domain/demand/demand-report';
import type { Department, DepartmentId } from '@shared/domain/hospital/hospital';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import { WHOLE_PROGRAM, type ProductScope } from '@shared/domain/program/product-scope';
import type { Group, Program, ProgramId, ProgramProduct } from '@shared/domain/program/program';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import {
  OFFERED_SHARE,
  offeredBase,
  offeredRange,
  parseShare,
  directionsOf,
  renewalFloorOf,
  varianceRuleOf,
} from './demand-draft';

type FormProps = {
  readonly program: Program;
  readonly programs: readonly Program[];
  readonly departments: readonly Department[];
  readonly pack: PolicyPack | undefined;
  readonly groups: readonly Group[];
  readonly products: readonly ProgramProduct[];
  /** Members of the program's community, the leading hospital left out. */
  readonly members: readonly string[];
  readonly onProgram: (id: ProgramId) => void;
  /** Null when a share that was typed is none. */
  readonly onCreate: (given: NewDemandReport | null) => Promise<void>;
};

type Typed = { readonly text: string; readonly day: LocalDate | null };
type Days = Readonly<Record<'from' | 'to' | 'base-from' | 'base-to', Typed>>;

export function NewDemandForm(props: FormProps) {
  const text = useText('demand');
  const { program, programs, departments, pack } = props;
  const draft = useDemandDraft(props);
  const day = (key: keyof Days) => (
    <DayField
      label={text(`create.${key}`)}
      isRequired
      help={key === 'from' || key === 'to' ? undefined : text(`create.${key}-hint`)}
      value={draft.days[key].text}
      onChange={(typed, read) => draft.setDay(key, { text: typed, day: read })}
    />
  );
  return (
    <FormLayout columns={4} onSubmit={draft.submit}>
      <WideField>
        <ChoiceField<ProgramId>
          label={text('create.program')}
          isRequired
          value={program.id}
          onChange={props.onProgram}
          choices={programs.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </WideField>
      {day('from')}
      {day('to')}
      {day('base-from')}
      {day('base-to')}
      <TextField
        label={text('create.threshold')}
        isRequired
        help={thresholdSource(text, pack)}
        value={draft.share}
        onChange={draft.setShare}
      />
      <ChoiceField<VarianceRule['directions']>
        label={text('create.directions')}
        isRequired
        value={draft.directions}
        onChange={draft.setDirections}
        choices={directionsOf(pack).map((value) => ({
          value,
          label: text(`create.directions.${value}`),
        }))}
      />
      <TextField
        label={text('create.move-share')}
        help={text('create.move-hint')}
        value={draft.moveShare}
        onChange={draft.setMoveShare}
      />
      <ScopeField
        label={text('create.scope')}
        scope={draft.scope}
        onChange={draft.setScope}
        groups={props.groups}
        products={props.products}
      />
      <WideField>
        <DepartmentChoice
          departments={departments}
          chosen={draft.departmentIds}
          onChange={draft.setDepartmentIds}
        />
      </WideField>
      <WideField>
        <TextField
          label={text('create.members')}
          rows={2}
          value={draft.members}
          onChange={draft.setMembers}
        />
      </WideField>
      <div>
        <Button type="primary" htmlType="submit">
          {text('create.save')}
        </Button>
      </div>
    </FormLayout>
  );
}

function useDemandDraft({ program, departments, pack, onCreate, members: offered }: FormProps) {
  const today = useBusinessDay();
  const [days, setDays] = useState<Days>(() => offeredDays(program, today));
  const given = pack?.demand?.value.explainBeyond ?? null;
  const [share, setShare] = useState(given === null ? OFFERED_SHARE : String(given / 100));
  const [directions, setDirections] = useState<VarianceRule['directions']>(
    pack?.demand?.value.directions ?? 'both',
  );
  const [moveShare, setMoveShare] = useState('0');
  const [departmentIds, setDepartmentIds] = useState<readonly DepartmentId[]>(() =>
    departments.map(({ id }) => id),
  );
  const [members, setMembers] = useState(offered.join('\n'));
  const [scope, setScope] = useState<ProductScope>(WHOLE_PROGRAM);
  const submit = () => {
    const limit = parseShare(share);
    const moved = parseShare(moveShare);
    const { from, to, 'base-from': baseFrom, 'base-to': baseTo } = days;
    if (!from.day || !to.day || !baseFrom.day || !baseTo.day) return;
    if (limit === null || moved === null) {
      void onCreate(null);
      return;
    }
    void onCreate({
      programId: program.id,
      scope,
      range: { from: from.day, to: to.day },
      baseRange: { from: baseFrom.day, to: baseTo.day },
      rule: varianceRuleOf(pack, { share: limit, directions }),
      moveShare: moved,
      renewalFloor: renewalFloorOf(pack),
      departmentIds,
      members: namesIn(members),
    });
  };
  return {
    days,
    setDay: (key: keyof Days, typed: Typed) => setDays({ ...days, [key]: typed }),
    share,
    setShare,
    directions,
    setDirections,
    moveShare,
    setMoveShare,
    departmentIds,
    setDepartmentIds,
    members,
    setMembers,
    scope,
    setScope,
    submit,
  };
}

function offeredDays(program: Program, today: LocalDate): Days {
  const range = offeredRange(program, today);
  const base = offeredBase(program, today);
  const typed = (day: LocalDate): Typed => ({ text: day, day });
  return {
    from: typed(range.from),
    to: typed(range.to),
    'base-from': typed(base.from),
    'base-to': typed(base.to),
  };
}

function namesIn(typed: string): readonly string[] {
  const names = typed.split(/[\r\n]+/u).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

/** Who asks for the explanation, and where. */
function thresholdSource(text: Text<'demand'>, pack: PolicyPack | undefined): string {
  const demand = pack?.demand ?? null;
  if (demand === null) return text('create.threshold-none');
  const { notice, clause } = demand.citation;
  const isGiven = demand.value.explainBeyond !== null;
  return text(isGiven ? 'create.threshold-notice' : 'create.threshold-hospital', {
    notice,
    clause,
  });
}

function DepartmentChoice(props: {
  readonly departments: readonly Department[];
  readonly chosen: readonly DepartmentId[];
  readonly onChange: (ids: readonly DepartmentId[]) => void;
}) {
  const text = useText('demand');
  const { departments, chosen, onChange } = props;
  return (
    <fieldset className="ch-demand-fields">
      <legend>{text('create.departments')}</legend>
      <div>
        <Button size="small" onClick={() => onChange(departments.map(({ id }) => id))}>
          {text('create.all-departments')}
        </Button>{' '}
        <Button size="small" onClick={() => onChange([])}>
          {text('create.no-departments')}
        </Button>
      </div>
      <div className="ch-demand-departments">
        {departments.map(({ id, name }) => (
          <Checkbox
            key={id}
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          >
            {name}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
