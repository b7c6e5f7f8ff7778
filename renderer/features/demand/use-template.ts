import { useHospitalData, useLiveQuery, type DemandView } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
import {
  checkDemandTemplate,
  OFFERED_DEMAND_TEMPLATE,
  type DemandTemplate,
} from '@shared/domain/demand/demand-template';
import { useState } from 'react';
import { demandRows } from './demand-rows';
import { useSaveFile } from './use-answers';

/** Reads the template kept for the program, saves it, and writes the workbook. */
export function useTemplate(view: DemandView) {
  const text = useText('demand');
  const dataText = useText('data');
  const notify = useNotify();
  const saveFile = useSaveFile();
  const { repositories } = useHospitalData();
  const key = `demand-template/${view.program.id}`;
  const [fault, setFault] = useState<string | null>(null);
  const stored = useLiveQuery(
    async () => readTemplate(await repositories.preferences.find(key)),
    [repositories, key],
  );
  return {
    stored,
    fault,
    saveAndExport: async (template: DemandTemplate): Promise<void> => {
      const checked = checkDemandTemplate(template);
      if (!checked.ok) {
        setFault(text(`template.${checked.error.kind}`, { ...checked.error }));
        return;
      }
      setFault(null);
      const saved = await repositories.preferences.save(key, JSON.stringify(template));
      if (!saved.ok) {
        notify.error(dataText(`refusal.${saved.error.kind}`));
        return;
      }
      const name = text('template.file', { number: view.report.number });
      await saveFile(`${name}.xlsx`, await writeWorkbook(view, template));
    },
  };
}

/** Only this program writes the preference. */
function readTemplate(value: string | undefined): DemandTemplate {
  return value === undefined ? OFFERED_DEMAND_TEMPLATE : (JSON.parse(value) as DemandTemplate);
}

async function writeWorkbook(view: DemandView, template: DemandTemplate): Promise<Uint8Array> {
  const { writeDemandWorkbook } = await import('@shared/formats/demand/write-demand-workbook');
  const lines = demandRows(view).map(({ line, reported, members }) => ({
    line,
    quantity: reported + (template.withMembers ? members : 0),
  }));
  return writeDemandWorkbook(lines, template, view.hospitalName);
}
